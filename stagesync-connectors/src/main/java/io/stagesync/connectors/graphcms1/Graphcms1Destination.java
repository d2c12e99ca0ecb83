package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Capabilities;
import io.stagesync.connector.Capabilities.Ability;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Finding;
import io.stagesync.connector.NewIds;
import io.stagesync.connector.Page;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a stage as a source does, and writes it. */
final class Graphcms1Destination implements Destination {
    private static final int BATCH_ENTRIES = 1_000;
    private static final int BATCH_CHARACTERS = 1_000_000;
    private static final int PARALLEL_BATCHES = 2;

    private final Graphcms1Settings settings;
    private final Graphcms1Source source;
    private final ChangeWriter writer;

    Graphcms1Destination(Graphcms1Settings settings, Graphcms1Source source, ChangeWriter writer) {
        this.settings = settings;
        this.source = source;
        this.writer = writer;
    }

    @Override
    public Capabilities capabilities() {
        Set<Ability> abilities = EnumSet.of(Ability.UPDATE, Ability.DELETE, Ability.KEEP_IDS);
        if (settings.importEndpoint().isPresent()) {
            abilities.add(Ability.CREATE);
        }
        if (settings.assetStore().isPresent()) {
            abilities.add(Ability.STORE_FILES);
        }
        return new Capabilities(abilities, BATCH_ENTRIES, BATCH_CHARACTERS, PARALLEL_BATCHES);
    }

    @Override
    public List<Outcome> write(List<Change> batch, NewIds newIds) {
        return writer.write(batch);
    }

    @Override
    public String stage() {
        return source.stage();
    }

    @Override
    public ContentSchema schema() {
        return source.schema();
    }

    @Override
    public Page read(ContentModel model, Optional<Cursor> after) {
        return source.read(model, after);
    }

    @Override
    public List<Entry> find(ContentModel model, Collection<String> ids) {
        return source.find(model, ids);
    }

    @Override
    public Optional<String> lastEdit(ContentModel model) {
        return source.lastEdit(model);
    }

    @Override
    public Optional<Fingerprint> fingerprint(AssetFile file) {
        return source.fingerprint(file);
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>(source.findings());
        if (!capabilities().can(Ability.CREATE)) {
            findings.add(Finding.doubt("no import is set, so no entry can be created"));
        }
        if (!capabilities().can(Ability.STORE_FILES)) {
            findings.add(Finding.doubt("no file store is set, so no file can be taken over"));
        }
        return findings;
    }

    @Override
    public void close() {
        source.close();
    }
}
