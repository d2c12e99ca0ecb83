package io.stagesync.connectors.hygraph;

import io.stagesync.connector.NewIds;
import io.stagesync.connectors.http.FileHosts;
import io.stagesync.connectors.hygraph.AssetSettings.Transfer;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.Value;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Assets of the legacy system (hygraph.md 5.3): a call of its own stores a file and makes an asset of it, which then gets
 * its fields. Another file for an asset that is there comes by a second asset, whose handle it takes over.
 */
final class LegacyAssets implements AssetWriter {
    private final Wiring wiring;
    private final ModelBinding model;
    private final Transfer transfer;
    private final URI endpoint;
    private final LegacyUpload upload;
    private final FileHosts hosts;
    private final String defaultLocale;

    LegacyAssets(
            Wiring wiring,
            ModelBinding model,
            HygraphSettings settings,
            LegacyUpload upload,
            FileHosts hosts,
            String defaultLocale) {
        this.wiring = wiring;
        this.model = model;
        this.transfer = settings.assets().transfer();
        this.endpoint = settings.endpoint();
        this.upload = upload;
        this.hosts = hosts;
        this.defaultLocale = defaultLocale;
    }

    @Override
    public boolean takes(Change update) {
        return update.changesBytes() || update.fields().contains(Field.LOCALES);
    }

    @Override
    public List<Outcome> write(List<Change> batch, NewIds newIds) {
        return new Run(newIds).write(batch);
    }

    private LegacyUpload.Result store(FileTask task) {
        Optional<String> objection = hosts.objection(task.source().url());
        if (objection.isPresent()) {
            return new LegacyUpload.Result.Refused(objection.get());
        }
        boolean fetched = switch (transfer) {
            case BY_URL -> true;
            case STREAM -> false;
            case AUTO -> FileHosts.isPublic(task.source().url()) || !FileHosts.isPublic(endpoint.toString());
        };
        LegacyUpload.Result result = fetched ? upload.fetched(task) : upload.sent(task);
        return transfer == Transfer.AUTO && fetched && result instanceof LegacyUpload.Result.Refused
                ? upload.sent(task)
                : result;
    }

    /** One batch. */
    private final class Run {
        private final NewIds newIds;
        /** What the stage says of each stored file, by the asset that it is for and its locale. */
        private final Map<UploadPoll.FileKey, JsonNode> stored = new HashMap<>();

        Run(NewIds newIds) {
            this.newIds = newIds;
        }

        private List<Outcome> write(List<Change> batch) {
            List<FileTask> tasks = batch.stream()
                    .flatMap(change -> FileTask.of(change).stream())
                    .toList();
            List<LegacyUpload.Result> results = Parallel.map(tasks, this::storeAndTell);
            Map<FileTask, LegacyUpload.Result> byTask = new LinkedHashMap<>();
            for (int i = 0; i < tasks.size(); i++) {
                byTask.put(tasks.get(i), results.get(i));
            }
            EntryWrites writes = wiring.entryWrites("id", newIds, (key, node) -> {});
            List<Progress<EntryWrite>> starts = new ArrayList<>();
            batch.forEach(change -> starts.add(start(writes, change, byTask)));
            List<Outcome> outcomes =
                    wiring.rounds(new LegacyHandles(writes, stored)).run(starts);
            byTask.forEach(this::removeSpare);
            return outcomes;
        }

        private LegacyUpload.Result storeAndTell(FileTask task) {
            LegacyUpload.Result result = store(task);
            if (result instanceof LegacyUpload.Result.Made made && isNew(task)) {
                newIds.created(task.change().key(), id(made));
            }
            return result;
        }

        private boolean isNew(FileTask task) {
            return task.change().action() == Action.CREATE && task.isOwn();
        }

        private static String id(LegacyUpload.Result.Made made) {
            return made.asset().path("id").asString("");
        }

        private Progress<EntryWrite> start(
                EntryWrites writes, Change change, Map<FileTask, LegacyUpload.Result> results) {
            Map<String, JsonNode> files = new LinkedHashMap<>();
            for (FileTask task : FileTask.of(change)) {
                LegacyUpload.Result result = results.get(task);
                if (result instanceof LegacyUpload.Result.Made made) {
                    files.put(task.locale(), made.asset());
                } else if (result instanceof LegacyUpload.Result.Refused refused) {
                    return new Progress.Over<>(new Outcome.Rejected(
                            "the file " + task.source().url() + " could not be stored: " + refused.reason()));
                } else if (result instanceof LegacyUpload.Result.Lost lost) {
                    return new Progress.Over<>(
                            new Outcome.Unknown("the answer to its upload was lost: " + lost.reason()));
                }
            }
            JsonNode own = files.get("");
            if (change.action() == Action.CREATE && own == null) {
                return new Progress.Over<>(new Outcome.Rejected("the source has no file for it"));
            }
            EntryKey key = change.action() == Action.CREATE && own != null
                    ? new EntryKey(model.name(), own.path("id").asString(""))
                    : change.key();
            files.forEach((locale, file) -> stored.put(new UploadPoll.FileKey(key.id(), locale), file));
            return change.action() == Action.CREATE
                    ? writes.adopted(change, model, key, List.of())
                    : writes.update(change, model, pieces(change, files));
        }

        /**
         * A new asset has its own file already, and new localizations get theirs as they are made. Another file of an asset
         * is that of its localizations, too, where they have none of their own.
         */
        private List<Piece> pieces(Change change, Map<String, JsonNode> files) {
            List<Piece> pieces = new ArrayList<>();
            JsonNode own = files.get("");
            files.forEach((locale, file) -> pieces.addAll(pieces(locale, file)));
            if (own != null) {
                Set<String> staying = locales(change.target());
                if (change.fields().contains(Field.LOCALES)) {
                    staying.retainAll(locales(change.before().orElseThrow()));
                }
                staying.removeAll(change.target().files().keySet());
                staying.remove(defaultLocale);
                staying.forEach(locale -> pieces.addAll(pieces(locale, own)));
            }
            return pieces;
        }

        private static Set<String> locales(Entry asset) {
            Set<String> locales = new LinkedHashSet<>();
            if (asset.value(Field.LOCALES).orElse(Value.Nothing.NOTHING) instanceof Value.Items items) {
                items.values().forEach(item -> locales.add(((Value.Text) item).text()));
            }
            return locales;
        }

        private List<Piece> pieces(String locale, JsonNode file) {
            return LegacyHandles.FILE_FIELDS.stream()
                    .filter(name -> !file.path(name).isMissingNode())
                    .<Piece>map(name -> locale.isEmpty()
                            ? new Piece.Member(name, file.path(name))
                            : new Piece.Localized(locale, name, file.path(name)))
                    .toList();
        }

        private void removeSpare(FileTask task, LegacyUpload.Result result) {
            if (result instanceof LegacyUpload.Result.Made made && !isNew(task)) {
                wiring.takeBack(model, new EntryKey(model.name(), id(made)));
            }
        }
    }
}
