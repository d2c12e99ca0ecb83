package io.stagesync.connectors.hygraph;

import io.stagesync.connector.LostCreation;
import io.stagesync.connector.NewIds;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Writes a batch of changes, each by what its action and its model need. */
final class ChangeWriter {
    private final HygraphMapping mapping;
    private final Wiring wiring;
    private final AssetFiles files;
    private final AssetWriter assets;

    ChangeWriter(HygraphMapping mapping, Wiring wiring, AssetFiles files, AssetWriter assets) {
        this.mapping = mapping;
        this.wiring = wiring;
        this.files = files;
        this.assets = assets;
    }

    List<Outcome> write(List<Change> batch, NewIds newIds) {
        List<Outcome> outcomes =
                new ArrayList<>(Collections.nCopies(batch.size(), new Outcome.Unknown("it got no answer")));
        for (Action action : Action.values()) {
            part(batch, outcomes, change -> change.action() == action && !isStored(change), some -> switch (action) {
                case CREATE, UPDATE -> entries(some, newIds);
                case DELETE -> deletions(some);
                case PUBLISH, UNPUBLISH -> publications(some);
            });
            part(
                    batch,
                    outcomes,
                    change -> change.action() == action && isStored(change),
                    some -> stored(some, newIds));
        }
        return outcomes;
    }

    /** Looks for the entry that a creation of an earlier run of this program made. */
    LostCreation findCreated(Change creation, Predicate<String> isKnown) {
        CreationLookup.Found found = wiring.earlier().find(model(creation), creation.target(), isKnown);
        if (found instanceof CreationLookup.Found.One one) {
            return new LostCreation.Found(one.entry().key().id());
        }
        return found instanceof CreationLookup.Found.Unclear unclear
                ? new LostCreation.Unclear(
                        "the answer to its creation was lost, and it cannot be found again: " + unclear.reason())
                : new LostCreation.NotMade();
    }

    /** Whether a change brings an asset or a file of one. */
    private boolean isStored(Change change) {
        return model(change).model().isAsset()
                && (change.action() == Action.CREATE || (change.action() == Action.UPDATE && assets.takes(change)));
    }

    private static void part(
            List<Change> batch,
            List<Outcome> outcomes,
            Predicate<Change> which,
            Function<List<Change>, List<Outcome>> writer) {
        List<Integer> places = new ArrayList<>();
        List<Change> some = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            if (which.test(batch.get(i))) {
                places.add(i);
                some.add(batch.get(i));
            }
        }
        if (!some.isEmpty()) {
            List<Outcome> written = writer.apply(some);
            for (int i = 0; i < some.size(); i++) {
                outcomes.set(places.get(i), written.get(i));
            }
        }
    }

    private List<Outcome> entries(List<Change> changes, NewIds newIds) {
        files.learnAll(changes.stream().map(Change::target).toList());
        EntryWrites writes = wiring.entryWrites("id", newIds, (key, node) -> {});
        return wiring.rounds(writes)
                .run(changes.stream().map(change -> start(writes, change)).toList());
    }

    private List<Outcome> stored(List<Change> changes, NewIds newIds) {
        List<Outcome> outcomes = assets.write(changes, newIds);
        changes.forEach(change -> files.forget(change.key().id()));
        return outcomes;
    }

    private Progress<EntryWrite> start(EntryWrites writes, Change change) {
        ModelBinding model = model(change);
        boolean creates = change.action() == Action.CREATE;
        ModelMutation.Kind kind = creates ? ModelMutation.Kind.CREATE : ModelMutation.Kind.UPDATE;
        if (model.mutation(kind).isEmpty()) {
            return new Progress.Over<>(new Outcome.Rejected("the stage has no mutation to "
                    + (creates ? "create" : "update") + " entries of model '" + model.name() + "'"));
        }
        return creates ? writes.creation(change, model, List.of()) : writes.update(change, model, List.of());
    }

    private List<Outcome> deletions(List<Change> changes) {
        return wiring.rounds(wiring.deletions())
                .run(changes.stream()
                        .map(change -> (Progress<Deletions.Deletion>)
                                new Progress.Next<>(new Deletions.Deletion(change, model(change))))
                        .toList());
    }

    private List<Outcome> publications(List<Change> changes) {
        List<Publication> writes = changes.stream()
                .map(change -> Publication.of(change, model(change), mapping.defaultLocale()))
                .toList();
        List<Outcome> outcomes =
                wiring.rounds(wiring.publications()).run(wiring.bulkPublisher().run(writes));
        wiring.variants().publish(changes, changes.stream().map(this::model).toList(), outcomes);
        return outcomes;
    }

    private ModelBinding model(Change change) {
        return mapping.model(change.key().model())
                .orElseThrow(() -> new IllegalArgumentException("The stage has no model for " + change.key()));
    }
}
