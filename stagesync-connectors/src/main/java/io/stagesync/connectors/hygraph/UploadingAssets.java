package io.stagesync.connectors.hygraph;

import io.stagesync.connector.NewIds;
import io.stagesync.connectors.http.FileHosts;
import io.stagesync.connectors.hygraph.AssetSettings.Transfer;
import io.stagesync.connectors.hygraph.UploadPoll.FileKey;
import io.stagesync.connectors.hygraph.UploadStarts.Start;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * Assets of the current system (hygraph.md 5.2): the entry is made first, its file fetched by the stage or sent by us, and
 * the change is done when the stage says that the file is stored. An asset whose file cannot be had is taken back.
 */
final class UploadingAssets implements AssetWriter {
    private final Wiring wiring;
    private final ModelBinding model;
    private final AssetSettings settings;
    private final URI endpoint;
    private final FileHosts hosts;
    private final FileDelivery delivery;

    UploadingAssets(
            Wiring wiring, ModelBinding model, HygraphSettings settings, FileHosts hosts, FileDelivery delivery) {
        this.wiring = wiring;
        this.model = model;
        this.settings = settings.assets();
        this.endpoint = settings.endpoint();
        this.hosts = hosts;
        this.delivery = delivery;
    }

    @Override
    public boolean takes(Change update) {
        return update.changesBytes();
    }

    @Override
    public List<Outcome> write(List<Change> batch, NewIds newIds) {
        return new Run(newIds).write(batch);
    }

    private boolean isFetched(FileTask task) {
        return switch (settings.transfer()) {
            case BY_URL -> true;
            case STREAM -> false;
            case AUTO -> FileHosts.isPublic(task.source().url()) || !FileHosts.isPublic(endpoint.toString());
        };
    }

    private String selection() {
        return "id " + BucketForms.SELECTION
                + (model.entity().localized()
                        ? " localizations(includeCurrent:true){locale " + BucketForms.SELECTION + "}"
                        : "");
    }

    /** One batch. */
    private final class Run implements EntryWrites.Answers {
        private final NewIds newIds;
        private final Map<EntryKey, EntryKey> created = new ConcurrentHashMap<>();
        private final Map<FileKey, JsonNode> expected = new HashMap<>();

        Run(NewIds newIds) {
            this.newIds = newIds;
        }

        @Override
        public void answered(EntryKey asset, JsonNode node) {
            BucketForms.form(node).ifPresent(form -> expected.put(new FileKey(asset.id(), ""), form));
            for (JsonNode localization : node.path("localizations").values()) {
                FileKey key =
                        new FileKey(asset.id(), localization.path("locale").asString(""));
                BucketForms.form(localization).ifPresent(form -> expected.put(key, form));
            }
        }

        private List<Outcome> write(List<Change> batch) {
            EntryWrites writes = wiring.entryWrites(
                    selection(),
                    (key, id) -> {
                        newIds.created(key, id);
                        created.put(key, new EntryKey(key.model(), id));
                    },
                    this);
            List<Progress<EntryWrite>> starts = new ArrayList<>();
            for (Change change : batch) {
                starts.add(objection(change)
                        .<Progress<EntryWrite>>map(why -> new Progress.Over<>(new Outcome.Rejected(why)))
                        .orElseGet(() -> start(writes, change)));
            }
            List<Outcome> outcomes = new ArrayList<>(wiring.rounds(writes).run(starts));
            List<FileTask> tasks = new ArrayList<>();
            for (int i = 0; i < batch.size(); i++) {
                if (outcomes.get(i).isWritten()) {
                    tasks.addAll(FileTask.of(batch.get(i)));
                }
            }
            Map<Change, String> failures = store(tasks);
            for (int i = 0; i < batch.size(); i++) {
                if (outcomes.get(i).isWritten()) {
                    outcomes.set(i, withoutOwnFiles(batch.get(i)));
                }
            }
            for (int i = 0; i < batch.size(); i++) {
                String failure = failures.get(batch.get(i));
                if (failure != null) {
                    outcomes.set(i, withoutFile(batch.get(i), failure));
                }
            }
            return outcomes;
        }

        /** A localization that had a file of its own cannot be made to share that of its asset again. */
        private static Outcome withoutOwnFiles(Change change) {
            List<String> stuck =
                    change.target().value(Field.LOCALES).orElse(Value.Nothing.NOTHING) instanceof Value.Items locales
                            ? locales.values().stream()
                                    .map(locale -> ((Value.Text) locale).text())
                                    .filter(locale -> change.fields().contains(AssetFile.bytesOf(locale)))
                                    .filter(locale -> !change.target().files().containsKey(locale))
                                    .toList()
                            : List.of();
            return stuck.isEmpty()
                    ? new Outcome.Written()
                    : new Outcome.Partial(
                            "the stage has no way to take away the own file of locale " + String.join(", ", stuck)
                                    + ". Delete that localization at the destination and sync again.");
        }

        private Optional<String> objection(Change change) {
            List<FileTask> tasks = FileTask.of(change);
            if (change.action() == Action.CREATE && tasks.stream().noneMatch(FileTask::isOwn)) {
                return Optional.of("the source has no file for it");
            }
            return tasks.stream()
                    .flatMap(task -> hosts.objection(task.source().url()).stream())
                    .findFirst();
        }

        private Progress<EntryWrite> start(EntryWrites writes, Change change) {
            List<Piece> pieces = new ArrayList<>();
            for (FileTask task : FileTask.of(change)) {
                if (change.action() == Action.CREATE && task.isOwn()) {
                    pieces.addAll(isFetched(task) ? task.atFirst() : List.of());
                } else if (task.isOwn()) {
                    pieces.addAll(isFetched(task) ? task.fetched() : task.waited());
                }
            }
            return change.action() == Action.CREATE
                    ? writes.creation(change, model, pieces)
                    : writes.update(change, model, pieces);
        }

        private EntryKey asset(Change change) {
            return created.getOrDefault(change.key(), change.key());
        }

        private FileKey key(FileTask task) {
            return task.key(asset(task.change()).id());
        }

        /** Why the file of a change is not there, by change. */
        private Map<Change, String> store(List<FileTask> tasks) {
            List<FileTask> sent = new ArrayList<>();
            Map<FileTask, String> failed = new LinkedHashMap<>();
            List<FileTask> toStart = new ArrayList<>();
            for (FileTask task : tasks) {
                boolean fetched = isFetched(task);
                if (!fetched) {
                    sent.add(task);
                }
                // The files of localizations, and what was created without an answer, are not expected yet.
                if (!task.isOwn() || (!fetched && !expected.containsKey(key(task)))) {
                    toStart.add(task);
                }
            }
            failed.putAll(start(toStart));
            failed.putAll(delivery.send(without(sent, failed), task -> Optional.ofNullable(expected.get(key(task)))));
            failed.putAll(delivery.await(without(tasks, failed), this::key));
            Map<FileTask, String> notFetched = new LinkedHashMap<>(failed);
            notFetched.keySet().removeAll(sent);
            if (settings.transfer() == Transfer.AUTO && !notFetched.isEmpty()) {
                failed.keySet().removeAll(notFetched.keySet());
                failed.putAll(sendInstead(List.copyOf(notFetched.keySet())));
            }
            Map<Change, String> byChange = new HashMap<>();
            failed.forEach((task, why) -> byChange.put(task.change(), why));
            return byChange;
        }

        /** What the stage could not fetch, we may be able to send. */
        private Map<FileTask, String> sendInstead(List<FileTask> tasks) {
            tasks.forEach(task -> expected.remove(key(task)));
            Map<FileTask, String> failed = new LinkedHashMap<>();
            failed.putAll(startWaiting(tasks));
            failed.putAll(delivery.send(without(tasks, failed), task -> Optional.ofNullable(expected.get(key(task)))));
            failed.putAll(delivery.await(without(tasks, failed), this::key));
            return failed;
        }

        private Map<FileTask, String> start(List<FileTask> tasks) {
            return start(
                    tasks,
                    tasks.stream()
                            .map(task -> isFetched(task) ? task.fetched() : task.waited())
                            .toList());
        }

        private Map<FileTask, String> startWaiting(List<FileTask> tasks) {
            return start(tasks, tasks.stream().map(FileTask::waited).toList());
        }

        private Map<FileTask, String> start(List<FileTask> tasks, List<List<Piece>> pieces) {
            List<Progress<Start>> starts = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                starts.add(
                        new Progress.Next<>(new Start(model, asset(tasks.get(i).change()), pieces.get(i))));
            }
            List<Outcome> outcomes =
                    wiring.rounds(new UploadStarts(selection(), this)).run(starts);
            Map<FileTask, String> failed = new LinkedHashMap<>();
            for (int i = 0; i < tasks.size(); i++) {
                if (!outcomes.get(i).isWritten()) {
                    failed.put(tasks.get(i), outcomes.get(i).explanation());
                }
            }
            return failed;
        }

        private static List<FileTask> without(Collection<FileTask> tasks, Map<FileTask, String> failed) {
            return tasks.stream().filter(task -> !failed.containsKey(task)).toList();
        }

        private Outcome withoutFile(Change change, String why) {
            String reason = "the file " + FileTask.of(change).get(0).source().url() + " could not be stored: " + why;
            EntryKey asset = created.get(change.key());
            if (asset == null) {
                return new Outcome.Partial(reason);
            }
            wiring.takeBack(model, asset);
            return new Outcome.Rejected(reason);
        }
    }
}
