package io.stagesync.sandbox.hygraph.assets;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.Handles;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Environment;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a cloned environment (hygraph.md 5.1). */
public final class FileCopies {
    private static final String ASSET = "Asset";
    private static final String HANDLE = "handle";

    private final Bucket from;
    private final Bucket to;

    /** Copies from one environment's files to those of its clone, which has its content already. */
    public FileCopies(Bucket from, Bucket to) {
        this.from = from;
        this.to = to;
    }

    /** Copies under the same handles, as the current system does. */
    public void keepHandles() {
        from.files().forEach(file -> to.put(file, from.read(file)));
    }

    /** Copies under new random handles and writes them into the assets of all stages, as the legacy system does. */
    public void chooseHandles(Environment clone) {
        Map<String, String> chosen = new HashMap<>();
        for (StoredFile file : from.files()) {
            String handle = Handles.random();
            chosen.put(file.handle(), handle);
            to.put(new StoredFile(handle, handle, file.fileName(), file.type(), file.size(), handle), from.read(file));
        }
        clone.transact(writer -> {
            clone.schema().stages().forEach(stage -> write(writer, stage, chosen));
            return chosen.size();
        });
    }

    private static void write(ContentWriter writer, String stage, Map<String, String> chosen) {
        for (Document asset : writer.all(stage, ASSET)) {
            Map<String, Map<String, Object>> localizations = new LinkedHashMap<>();
            asset.localizations().forEach((locale, values) -> localizations.put(locale, changed(values, chosen)));
            writer.put(
                    stage,
                    new Document(
                            asset.type(),
                            asset.id(),
                            changed(asset.base(), chosen),
                            localizations,
                            asset.createdAt(),
                            asset.updatedAt(),
                            asset.localizedUpdatedAt(),
                            asset.publishedAt()));
        }
    }

    private static Map<String, Object> changed(Map<String, Object> values, Map<String, String> chosen) {
        Map<String, Object> changed = new LinkedHashMap<>(values);
        changed.computeIfPresent(
                HANDLE, (name, handle) -> chosen.getOrDefault(String.valueOf(handle), String.valueOf(handle)));
        return changed;
    }
}
