package io.stagesync.identity;

import io.stagesync.connector.Capabilities;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Destination;
import io.stagesync.connector.LostCreation;
import io.stagesync.connector.NewIds;
import io.stagesync.connector.Page;
import io.stagesync.journal.Identities;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import io.stagesync.model.References;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A destination that chooses ids itself, spoken to in the source's. Each pair is recorded the moment its answer arrives,
 * before anything else is done.
 */
public final class IdentifiedDestination implements Destination {
    private final Destination destination;
    private final IdentifiedSource reading;
    private final Identities identities;

    public IdentifiedDestination(Destination destination, Identities identities) {
        this.destination = destination;
        this.reading = new IdentifiedSource(destination, identities);
        this.identities = identities;
    }

    @Override
    public String stage() {
        return reading.stage();
    }

    @Override
    public ContentSchema schema() {
        return reading.schema();
    }

    @Override
    public Page read(ContentModel model, Optional<Cursor> after) {
        return reading.read(model, after);
    }

    @Override
    public List<Entry> find(ContentModel model, Collection<String> ids) {
        return reading.find(model, ids);
    }

    @Override
    public Optional<String> lastEdit(ContentModel model) {
        return reading.lastEdit(model);
    }

    @Override
    public Optional<Fingerprint> fingerprint(AssetFile file) {
        return reading.fingerprint(file);
    }

    @Override
    public Capabilities capabilities() {
        return destination.capabilities();
    }

    /** Only what an earlier attempt of the same run made can be there: it is in the map then. */
    @Override
    public boolean mayHold(Change creation) {
        return identities.destinationId(creation.key()).isPresent();
    }

    @Override
    public LostCreation findCreated(Change creation, Predicate<String> isKnown) {
        String model = creation.key().model();
        LostCreation found = destination.findCreated(
                toDestination(creation, reading::destinationKey),
                id -> identities.sourceKey(new EntryKey(model, id)).isPresent() || isKnown.test(id));
        if (found instanceof LostCreation.Found made) {
            identities.record(creation.key(), made.id());
        }
        return found;
    }

    @Override
    public void gone(Change deletion) {
        identities.forget(deletion.key());
    }

    @Override
    public List<Outcome> write(List<Change> batch, NewIds newIds) {
        UnaryOperator<EntryKey> names = KnownNames.of(reading::destinationKey);
        List<Outcome> outcomes = destination.write(
                batch.stream().map(change -> toDestination(change, names)).toList(), new Recording(newIds));
        for (int i = 0; i < batch.size(); i++) {
            if (batch.get(i).action() == Action.DELETE && outcomes.get(i).isWritten()) {
                gone(batch.get(i));
            }
        }
        return outcomes;
    }

    /** Records each pair before anybody else is told. */
    private final class Recording implements NewIds {
        private final NewIds others;

        Recording(NewIds others) {
            this.others = others;
        }

        @Override
        public void created(EntryKey key, String id) {
            createdAll(Map.of(key, id));
        }

        @Override
        public void createdAll(Map<EntryKey, String> ids) {
            Map<String, Map<String, String>> byModel = new LinkedHashMap<>();
            ids.forEach((key, id) -> byModel.computeIfAbsent(key.model(), model -> new LinkedHashMap<>())
                    .put(key.id(), id));
            byModel.forEach(identities::recordAll);
            others.createdAll(ids);
        }
    }

    /** A creation keeps the source's key, under which its new id is told. */
    private static Change toDestination(Change change, UnaryOperator<EntryKey> names) {
        return new Change(
                change.number(),
                change.pass(),
                change.action(),
                change.action() == Action.CREATE ? change.key() : names.apply(change.key()),
                change.before().map(entry -> References.renamed(entry, names)),
                change.after().map(entry -> References.renamed(entry, names)),
                change.fields());
    }

    @Override
    public void close() {
        reading.close();
    }
}
