package io.stagesync.sandbox.http;

import io.stagesync.sandbox.assets.Incoming;
import io.stagesync.sandbox.traffic.RequestKind;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls to the asset store: a file by URL, as a form part, or as the body itself (5.1). */
final class StoreHandler {
    private static final String FORM = "application/x-www-form-urlencoded";

    private StoreHandler() {}

    static Handled handle(StageService stage, HttpCall call) {
        return new Handled(RequestKind.STORE, call.query().getOrDefault("path", ""), 1, () -> store(stage, call));
    }

    private static HttpAnswer store(StageService stage, HttpCall call) {
        Map<String, String> options = new LinkedHashMap<>(call.query());
        Optional<Incoming> file = Optional.empty();
        if (call.contentType().equals(FORM)) {
            FormText.parse(new String(call.body().bytes(), StandardCharsets.UTF_8))
                    .forEach(options::putIfAbsent);
        } else if (call.contentType().equals("multipart/form-data")) {
            file = Multipart.file(call, "fileUpload");
        } else if (call.body().size() > 0 && !options.containsKey("url")) {
            String type = call.contentType().isEmpty() ? "application/octet-stream" : call.contentType();
            file = Optional.of(new Incoming("untitled", type, call.body().bytes()));
        }
        if (file.isEmpty() && options.getOrDefault("url", "").isEmpty()) {
            return error(400, "No file was given");
        }
        try {
            return HttpAnswer.json(200, stage.files().store(options, file));
        } catch (UncheckedIOException e) {
            // inferred: Filestack's answer for a source it cannot fetch is not documented
            return error(502, String.valueOf(e.getMessage()));
        }
    }

    private static HttpAnswer error(int status, String message) {
        return HttpAnswer.json(status, JsonNodeFactory.instance.objectNode().put("error", message));
    }
}
