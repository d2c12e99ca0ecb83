package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Capabilities;
import io.stagesync.connector.Capabilities.Ability;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Finding;
import io.stagesync.connector.LostCreation;
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
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads an environment as a source does, and writes it. Safe for threads. */
final class HygraphDestination implements Destination {
    private static final int BATCH_CHARACTERS = 1_000_000;
    /** As many as one query reads and one mutation publishes, so that both cost little. */
    private static final int BATCH_ENTRIES = 100;

    private final HygraphSettings settings;
    private final HygraphSource source;
    private final Supplier<ChangeWriter> opening;
    private @Nullable ChangeWriter writer;

    /** @param opening makes the writer when something is to be written */
    HygraphDestination(HygraphSettings settings, HygraphSource source, Supplier<ChangeWriter> opening) {
        this.settings = settings;
        this.source = source;
        this.opening = opening;
    }

    @Override
    public Capabilities capabilities() {
        Set<Ability> abilities = EnumSet.of(
                Ability.CREATE,
                Ability.UPDATE,
                Ability.DELETE,
                Ability.STORE_FILES,
                Ability.LINK_ENTRIES,
                Ability.PUBLISH);
        // One more than needed prepares what is sent next.
        int inFlight = settings.plan().limits().mutations();
        return new Capabilities(
                abilities,
                BATCH_ENTRIES,
                BATCH_CHARACTERS,
                Math.max(2, Math.min(MutationSender.MOST_REQUESTS, inFlight / 2)));
    }

    @Override
    public List<Outcome> write(List<Change> batch, NewIds newIds) {
        return writer().write(batch, newIds);
    }

    @Override
    public boolean mayHold(Change creation) {
        return false;
    }

    @Override
    public LostCreation findCreated(Change creation, Predicate<String> isKnown) {
        return writer().findCreated(creation, isKnown);
    }

    private synchronized ChangeWriter writer() {
        ChangeWriter known = writer;
        if (known == null) {
            known = opening.get();
            writer = known;
        }
        return known;
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
        findings.addAll(source.checkup().writing());
        return findings;
    }

    @Override
    public void close() {
        source.close();
    }
}
