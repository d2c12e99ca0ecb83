package io.stagesync.sandbox.hygraph.api.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as the answer has it. Codes are strings, and the path may sit among the extensions (hygraph.md 8).
 *
 * @param path of the field that failed; empty if there is none
 * @param failed whether the field could not be carried out; else it was, but could not be shown
 */
public record Problem(String message, List<Object> path, Map<String, Object> extensions, int status, boolean failed) {
    /** The key under which an error carries the refusal that it comes from. */
    static final String CAUSE = "refusal";

    public Problem {
        path = List.copyOf(path);
    }

    /** A problem of the whole document. */
    public static Problem ofDocument(String message) {
        return new Problem(message, List.of(), Map.of(), 400, true);
    }

    static Problem of(Refusal refusal, List<Object> path) {
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (refusal instanceof NotAllowed) {
            extensions.put("code", "403");
            extensions.put("path", path);
            return new Problem(refusal.text(), List.of(), extensions, 403, true);
        }
        if (refusal instanceof MutationDenied denied) {
            extensions.put("code", "403");
            extensions.put(
                    "failedActions",
                    denied.actions().stream().map(Problem::action).toList());
            return new Problem(refusal.text(), List.of(), extensions, 403, true);
        }
        extensions.put("code", "400");
        return new Problem(refusal.text(), path, extensions, 400, true);
    }

    private static Map<String, Object> action(FailedAction action) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("action", action.action());
        map.put("model", action.model());
        map.put("stage", action.stage());
        return map;
    }

    /** As it is written. */
    public Map<String, @Nullable Object> body() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("message", message);
        if (!path.isEmpty()) {
            body.put("path", path);
        }
        if (!extensions.isEmpty()) {
            body.put("extensions", extensions);
        }
        return body;
    }
}
