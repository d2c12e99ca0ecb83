package io.stagesync.sandbox.graphql;

import graphql.language.SourceLocation;
import io.stagesync.sandbox.switches.Switches;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The error objects of all endpoints: message, code and request id sit directly in them (2.7). */
public final class ErrorBody {
    private ErrorBody() {}

    /** A whole answer with one error and no data. */
    public static ObjectNode of(ApiError error, String requestId) {
        ObjectNode body = of(error.text());
        ObjectNode entry = (ObjectNode) body.withArray("errors").get(0);
        entry.put("code", error.code());
        entry.put("requestId", requestId);
        return body;
    }

    /** An answer with an uncoded error. */
    public static ObjectNode of(String message, String requestId) {
        ObjectNode body = of(message);
        ((ObjectNode) body.withArray("errors").get(0)).put("requestId", requestId);
        return body;
    }

    /** An answer with only a message, as the gateway gives it. */
    public static ObjectNode of(String message) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putArray("errors").addObject().put("message", message);
        return body;
    }

    static void add(
            ArrayNode errors,
            String message,
            @Nullable List<SourceLocation> locations,
            @Nullable List<Object> path,
            OptionalInt code,
            String requestId,
            Switches switches) {
        ObjectNode error = errors.addObject();
        error.put("message", message);
        if (locations != null && !locations.isEmpty()) {
            ArrayNode places = error.putArray("locations");
            for (SourceLocation location : locations) {
                places.addObject().put("line", location.getLine()).put("column", location.getColumn());
            }
        }
        if (path != null && !path.isEmpty()) {
            error.set("path", Json.MAPPER.valueToTree(path));
        }
        if (switches.errorCodes() && code.isPresent()) {
            error.put("code", code.getAsInt());
        }
        if (switches.errorCodes() && path != null && !path.isEmpty()) {
            error.put("requestId", requestId);
        }
    }
}
