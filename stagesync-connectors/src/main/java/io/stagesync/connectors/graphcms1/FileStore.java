package io.stagesync.connectors.graphcms1;

import io.stagesync.model.AssetFile;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Stores the files of several assets at a time. */
final class FileStore {
    private static final int AT_A_TIME = 4;
    private static final String NAME_FIELD = "fileName";

    private final FilestackClient client;

    FileStore(FilestackClient client) {
        this.client = client;
    }

    /**
     * One result for each asset.
     *
     * @throws io.stagesync.model.StageException when the store takes no files at all
     */
    Map<EntryKey, StoredFile> storeAll(List<Entry> assets) {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(AT_A_TIME, assets.size())));
        try {
            Map<EntryKey, Future<StoredFile>> running = new LinkedHashMap<>();
            assets.forEach(asset -> running.put(asset.key(), workers.submit(() -> store(asset))));
            Map<EntryKey, StoredFile> results = new LinkedHashMap<>();
            for (Map.Entry<EntryKey, Future<StoredFile>> entry : running.entrySet()) {
                results.put(entry.getKey(), result(entry.getValue()));
            }
            return results;
        } finally {
            workers.shutdownNow();
        }
    }

    private static StoredFile result(Future<StoredFile> running) {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while storing files", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("Storing a file failed", e);
        }
    }

    private StoredFile store(Entry asset) {
        Optional<AssetFile> file = asset.file();
        return file.isEmpty()
                ? new StoredFile.Failed("the source has no file for it")
                : client.store(file.get().url(), fileName(asset, file.get()));
    }

    private static String fileName(Entry asset, AssetFile file) {
        return asset.value(NAME_FIELD)
                .filter(Value.Text.class::isInstance)
                .map(value -> ((Value.Text) value).text())
                .orElse(file.handle())
                .replace('/', '_');
    }
}
