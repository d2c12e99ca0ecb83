package io.stagesync.identity;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import io.stagesync.connector.Source;
import io.stagesync.journal.Identities;
import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.References;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A stage with ids of its own, read in the source's: keys and references are translated on the way in and out, at whatever
 * depth. What is not in the identity map keeps its id, as entries from before a clone do.
 */
public final class IdentifiedSource implements Source {
    private final Source stage;
    private final Identities identities;

    public IdentifiedSource(Source stage, Identities identities) {
        this.stage = stage;
        this.identities = identities;
    }

    @Override
    public String stage() {
        return stage.stage();
    }

    @Override
    public ContentSchema schema() {
        return stage.schema();
    }

    @Override
    public Page read(ContentModel model, Optional<Cursor> after) {
        Page page = stage.read(model, after);
        return new Page(toSource(page.entries()), page.next(), page.problems());
    }

    @Override
    public List<Entry> find(ContentModel model, Collection<String> ids) {
        Set<String> theirs = new LinkedHashSet<>();
        ids.forEach(
                id -> theirs.add(destinationKey(new EntryKey(model.name(), id)).id()));
        return toSource(stage.find(model, theirs));
    }

    @Override
    public Optional<String> lastEdit(ContentModel model) {
        return stage.lastEdit(model);
    }

    @Override
    public Optional<Fingerprint> fingerprint(AssetFile file) {
        return stage.fingerprint(file);
    }

    EntryKey destinationKey(EntryKey source) {
        return identities
                .destinationId(source)
                .map(id -> new EntryKey(source.model(), id))
                .orElse(source);
    }

    private List<Entry> toSource(List<Entry> entries) {
        UnaryOperator<EntryKey> names =
                KnownNames.of(key -> identities.sourceKey(key).orElse(key));
        return entries.stream().map(entry -> References.renamed(entry, names)).toList();
    }

    @Override
    public void close() {
        stage.close();
    }
}
