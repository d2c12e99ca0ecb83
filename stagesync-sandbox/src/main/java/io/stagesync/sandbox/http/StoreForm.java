package io.stagesync.sandbox.http;

import io.stagesync.sandbox.assets.Incoming;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a call to the asset store brings (5.1).
 *
 * @param options its parameters; those of the address count before those of the body
 * @param file the file, absent when {@code url} names it
 */
record StoreForm(Map<String, String> options, Optional<Incoming> file) {
    private static final String FORM = "application/x-www-form-urlencoded";

    static StoreForm of(HttpCall call) {
        Map<String, String> options = new LinkedHashMap<>(call.query());
        if (call.contentType().equals(FORM)) {
            FormText.parse(new String(call.body().bytes(), StandardCharsets.UTF_8))
                    .forEach(options::putIfAbsent);
            return new StoreForm(options, Optional.empty());
        }
        if (call.contentType().equals("multipart/form-data")) {
            Multipart form = Multipart.of(call);
            form.fields().forEach(options::putIfAbsent);
            return new StoreForm(options, Optional.ofNullable(form.files().get("fileUpload")));
        }
        if (call.body().size() == 0 || options.containsKey("url")) {
            return new StoreForm(options, Optional.empty());
        }
        String type = call.contentType().isEmpty() ? "application/octet-stream" : call.contentType();
        return new StoreForm(
                options, Optional.of(new Incoming("untitled", type, call.body().bytes())));
    }

    String option(String name) {
        return options.getOrDefault(name, "");
    }
}
