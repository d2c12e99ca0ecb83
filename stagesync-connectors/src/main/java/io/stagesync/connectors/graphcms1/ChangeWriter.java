package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphcms1.UpdateEncoder.Inexpressible;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sorts the changes of a batch by how they are written, and gathers what became of each. */
final class ChangeWriter {
    private final Graphcms1Source source;
    private final Optional<EntryCreator> creator;
    private final Optional<FileStore> files;
    private final RelationWriter relations;
    private final AliasedWriter writer;
    private final ReadBack readBack;

    ChangeWriter(
            Graphcms1Source source,
            Optional<EntryCreator> creator,
            Optional<FileStore> files,
            RelationWriter relations,
            AliasedWriter writer,
            ReadBack readBack) {
        this.source = source;
        this.creator = creator;
        this.files = files;
        this.relations = relations;
        this.writer = writer;
        this.readBack = readBack;
    }

    /** One outcome for each change, in the same order. */
    List<Outcome> write(List<Change> batch) {
        Run run = new Run();
        batch.forEach(run::sort);
        run.storeFiles();
        run.write();
        return batch.stream().map(run::outcome).toList();
    }

    private final class Run {
        private final Map<Action, Map<EntryKey, Outcome>> outcomes = new HashMap<>();
        private final List<Change> creations = new ArrayList<>();
        private final List<Change> updates = new ArrayList<>();
        private final List<LinkTask> links = new ArrayList<>();
        private final List<EntryKey> deletions = new ArrayList<>();
        private final Map<EntryKey, String> handles = new HashMap<>();

        private void put(Change change, Outcome outcome) {
            outcomes.computeIfAbsent(change.action(), a -> new HashMap<>()).put(change.key(), outcome);
        }

        private void putAll(Action action, Map<EntryKey, Outcome> some) {
            outcomes.computeIfAbsent(action, a -> new HashMap<>()).putAll(some);
        }

        private Outcome outcome(Change change) {
            return outcomes.getOrDefault(change.action(), Map.of())
                    .getOrDefault(change.key(), new Outcome.Unknown("the stage said nothing about it"));
        }

        private void sort(Change change) {
            Optional<ModelBinding> model =
                    source.api().mapping().model(change.key().model());
            if (model.isEmpty()) {
                put(
                        change,
                        new Outcome.Rejected(
                                "the stage has no model '" + change.key().model() + "'"));
            } else if (change.action() == Action.DELETE) {
                sortDeletion(change, model.get());
            } else if (change.pass() == Pass.RELATIONS) {
                links.add(linkTask(change, model.get()));
            } else if (change.pass() == Pass.PUBLICATION) {
                put(change, new Outcome.Rejected("the stage keeps no published version besides the entry itself"));
            } else if (change.action() == Action.CREATE) {
                sortCreation(change);
            } else {
                updates.add(change);
            }
        }

        private void sortDeletion(Change change, ModelBinding model) {
            if (model.delete().isPresent()) {
                deletions.add(change.key());
            } else {
                put(change, new Outcome.Rejected("the stage has no mutation to delete from '" + model.name() + "'"));
            }
        }

        private void sortCreation(Change change) {
            if (creator.isPresent()) {
                creations.add(change);
            } else {
                put(
                        change,
                        new Outcome.Rejected(
                                "entries are created by import. Set the import endpoint and token of stage '"
                                        + source.stage() + "'"));
            }
        }

        private LinkTask linkTask(Change change, ModelBinding model) {
            List<FieldBinding> fields = model.fields().stream()
                    .filter(field -> field.field().isReference())
                    .filter(field -> change.fields().contains(field.name()))
                    .toList();
            Entry before = change.before().orElseGet(() -> Entry.of(change.key(), Map.of()));
            return new LinkTask(model, fields, before, change.target());
        }

        private void storeFiles() {
            List<Change> withBytes = new ArrayList<>();
            creations.stream()
                    .filter(change ->
                            source.binding(change.key().model()).model().isAsset())
                    .forEach(withBytes::add);
            updates.stream().filter(Change::changesBytes).forEach(withBytes::add);
            if (withBytes.isEmpty()) {
                return;
            }
            Map<EntryKey, StoredFile> stored = files.map(store -> store.storeAll(
                            withBytes.stream().map(Change::target).toList()))
                    .orElse(Map.of());
            for (Change change : withBytes) {
                StoredFile file = stored.get(change.key());
                if (file instanceof StoredFile.Stored done) {
                    handles.put(change.key(), done.handle());
                } else {
                    put(change, new Outcome.Rejected(notStored(file)));
                    creations.remove(change);
                    updates.remove(change);
                }
            }
        }

        private String notStored(@Nullable StoredFile file) {
            return file instanceof StoredFile.Failed failed
                    ? failed.reason()
                    : "there is nowhere to store its file. Set the asset store of stage '" + source.stage() + "'";
        }

        private void write() {
            if (creator.isPresent() && !creations.isEmpty()) {
                putAll(
                        Action.CREATE,
                        creator.get().create(creations.stream().map(this::draft).toList()));
            }
            writeUpdates();
            if (!links.isEmpty()) {
                Map<EntryKey, Outcome> written = relations.write(links);
                putAll(Action.CREATE, written);
                putAll(Action.UPDATE, written);
            }
            if (!deletions.isEmpty()) {
                putAll(Action.DELETE, writer.write(new Deletions(source::binding, readBack), deletions));
            }
        }

        private Draft draft(Change change) {
            return new Draft(
                    source.binding(change.key().model()),
                    change.target(),
                    Optional.ofNullable(handles.get(change.key())));
        }

        private void writeUpdates() {
            List<UpdateTask> generated = new ArrayList<>();
            for (Change change : updates) {
                try {
                    Optional<HandwrittenWrite> document =
                            source.api().write(change.key().model());
                    if (document.isPresent()) {
                        rest(change, document.get()).ifPresent(generated::add);
                    } else {
                        generated.add(task(change, change.fields()));
                    }
                } catch (Inexpressible e) {
                    put(change, new Outcome.Rejected(e.reason()));
                }
            }
            writer.write(new Updates(readBack), generated)
                    .forEach((key, outcome) -> outcomes.computeIfAbsent(Action.UPDATE, a -> new HashMap<>())
                            .merge(key, outcome, Run::afterHandwritten));
        }

        /** The user's mutation did its part; what became of the rest? */
        private static Outcome afterHandwritten(Outcome written, Outcome rest) {
            return rest.isWritten() || rest instanceof Outcome.Unknown
                    ? rest
                    : new Outcome.Partial("written by the handwritten mutation only: " + rest.explanation());
        }

        private UpdateTask task(Change change, Collection<String> fields) throws Inexpressible {
            return UpdateEncoder.task(
                    source.binding(change.key().model()),
                    fields,
                    change.before(),
                    change.target(),
                    fields.contains(AssetFile.BYTES)
                            ? Optional.ofNullable(handles.get(change.key()))
                            : Optional.empty());
        }

        /** Writes by the user's mutation what it declares; gives what it does not. */
        private Optional<UpdateTask> rest(Change change, HandwrittenWrite document) throws Inexpressible {
            List<String> declared =
                    change.fields().stream().filter(document::declares).toList();
            List<String> others = change.fields().stream()
                    .filter(field -> !document.declares(field))
                    .toList();
            // Both are shaped before either is sent: a change that cannot be expressed is not begun.
            Optional<UpdateTask> rest = others.isEmpty() ? Optional.empty() : Optional.of(task(change, others));
            if (declared.isEmpty()) {
                return rest;
            }
            Outcome outcome = writer.write(
                            new HandwrittenUpdates(document, new Updates(readBack), source.reader(document.model())),
                            List.of(task(change, declared)))
                    .getOrDefault(change.key(), new Outcome.Unknown("the stage said nothing about it"));
            put(change, outcome);
            return outcome.isWritten() ? rest : Optional.empty();
        }
    }
}
