package io.stagesync.sandbox.http;

import io.stagesync.sandbox.traffic.RequestKind;
import java.io.UncheckedIOException;
import tools.jackson.databind.node.JsonNodeFactory;

/** Calls to the asset store: a file by URL, as a form part, or as the body itself (5.1). */
final class StoreHandler {
    private StoreHandler() {}

    static Handled handle(StageService stage, StoreForm form) {
        return new Handled(RequestKind.STORE, form.option("path"), 1, () -> store(stage, form));
    }

    private static HttpAnswer store(StageService stage, StoreForm form) {
        if (form.file().isEmpty() && form.option("url").isEmpty()) {
            return error(400, "No file was given");
        }
        try {
            return HttpAnswer.json(200, stage.files().store(form.options(), form.file()));
        } catch (IllegalArgumentException e) {
            return error(400, String.valueOf(e.getMessage()));
        } catch (UncheckedIOException e) {
            // inferred: Filestack's answer for a source it cannot fetch is not documented
            return error(502, String.valueOf(e.getMessage()));
        }
    }

    private static HttpAnswer error(int status, String message) {
        return HttpAnswer.json(status, JsonNodeFactory.instance.objectNode().put("error", message));
    }
}
