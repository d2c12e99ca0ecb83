package io.stagesync.connector;

import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.Fingerprint;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Reads a stage. The origin of a sync is only ever held as a {@code Source}, so it cannot be written. May be used from
 * several threads. Reads may be repeated by the implementation; a stage that cannot be read at all is a
 * {@link io.stagesync.model.StageException}.
 */
public interface Source extends AutoCloseable {
    /** The stage's name in the configuration. */
    String stage();

    /** What the stage's entries look like; asked once and remembered. */
    ContentSchema schema();

    /** Reads a page. Reading from the start to the page without a next one meets every entry once. */
    Page read(ContentModel model, Optional<Cursor> after);

    /** Reads the named entries; those that do not exist are left out. Any number of ids. */
    List<Entry> find(ContentModel model, Collection<String> ids);

    /**
     * How many entries of a model there are and when one was last edited, in words: another text means that something was
     * created, edited or deleted in between. One short question; empty where the stage cannot tell.
     */
    default Optional<String> lastEdit(ContentModel model) {
        return Optional.empty();
    }

    /** The fingerprint of a file's bytes; empty where they cannot be read. */
    Optional<Fingerprint> fingerprint(AssetFile file);

    /**
     * What is worth knowing of the stage besides its schema, and of a destination, what can be told of writing it without
     * doing so. Costs no more than the schema.
     */
    default List<Finding> findings() {
        return List.of();
    }

    /** Releases connections. The stage is left as it is. */
    @Override
    void close();
}
