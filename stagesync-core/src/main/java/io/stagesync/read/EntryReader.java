package io.stagesync.read;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import io.stagesync.connector.Source;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.StageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Reads the entries of one model from one stage, a page at a time. */
public final class EntryReader {
    private static final int CHUNK = 500;

    private final Source source;

    public EntryReader(Source source) {
        this.source = source;
    }

    /**
     * Hands over every page of a model.
     *
     * @throws StageException when the stage cannot be read, or its pages never end
     */
    public void readAll(ContentModel model, Consumer<Page> taker) {
        Optional<Cursor> after = Optional.empty();
        do {
            Page page = source.read(model, after);
            taker.accept(page);
            if (page.next().isPresent() && page.next().equals(after)) {
                throw new StageException(
                        source.stage(),
                        StageException.Reason.BROKEN,
                        "Cannot read " + model.name() + " on '" + source.stage()
                                + "': the stage gives the same page again and again.");
            }
            after = page.next();
        } while (after.isPresent());
    }

    /** Hands over the named entries of a model, those that exist. */
    public void readNamed(ContentModel model, Set<String> ids, Consumer<Page> taker) {
        List<String> sorted = ids.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            List<Entry> found = source.find(model, sorted.subList(from, Math.min(from + CHUNK, sorted.size())));
            taker.accept(new Page(found, Optional.empty(), List.of()));
        }
    }
}
