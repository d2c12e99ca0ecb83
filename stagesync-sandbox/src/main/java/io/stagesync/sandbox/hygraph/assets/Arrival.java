package io.stagesync.sandbox.hygraph.assets;

import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Document;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The end of an upload: what becomes part of the asset.
 *
 * @param values fields to set, {@code upload} among them
 * @param fileName the file's own name, for an asset that has none yet
 */
record Arrival(Upload upload, Map<String, Object> values, String fileName) {
    private static final String DRAFT = "DRAFT";

    /** Writes it into the draft, unless that is gone or waits for nothing, since its own transaction failed. */
    void write(ContentWriter writer) {
        writer.find(DRAFT, upload.asset()).ifPresent(document -> {
            Map<String, Object> file = upload.locale()
                    .map(locale -> document.localizations().getOrDefault(locale, Map.of()))
                    .orElse(document.base());
            if (waits(file)) {
                writer.put(DRAFT, with(document, completed(file), writer.now()));
            }
        });
    }

    private Map<String, Object> completed(Map<String, Object> file) {
        Map<String, Object> all = new LinkedHashMap<>(file);
        all.putIfAbsent("fileName", fileName);
        if (values.containsKey("handle")) {
            // the new file may be no picture
            all.keySet().removeAll(List.of("width", "height"));
        }
        all.putAll(values);
        return all;
    }

    private Document with(Document old, Map<String, Object> file, Instant now) {
        Map<String, Map<String, Object>> localizations = new LinkedHashMap<>(old.localizations());
        Map<String, Instant> localizedUpdatedAt = new LinkedHashMap<>(old.localizedUpdatedAt());
        upload.locale().ifPresent(locale -> {
            localizations.put(locale, file);
            localizedUpdatedAt.put(locale, now);
        });
        boolean base = upload.locale().isEmpty();
        return new Document(
                old.type(),
                old.id(),
                base ? file : old.base(),
                localizations,
                old.createdAt(),
                base ? now : old.updatedAt(),
                localizedUpdatedAt,
                old.publishedAt());
    }

    private static boolean waits(Map<String, Object> file) {
        return file.get("upload") instanceof Map<?, ?> state
                && String.valueOf(state.get("status")).endsWith("_PENDING");
    }
}
