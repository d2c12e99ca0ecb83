package io.stagesync.sandbox.http;

import io.stagesync.sandbox.graphql.Json;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer of GraphQL of which a resolver failed in the end: one field is null, and an error tells that. */
final class PartialAnswer {
    private PartialAnswer() {}

    /** The same answer without its first field; what is no answer of GraphQL stays as it is. */
    static HttpAnswer of(HttpAnswer answer) {
        return content(answer)
                .map(content -> {
                    ObjectNode data = (ObjectNode) content.path("data");
                    String first = data.propertyNames().iterator().next();
                    data.putNull(first);
                    ObjectNode error = content.withArray("errors").addObject();
                    error.put("message", "internal server error");
                    error.putArray("path").add(first);
                    HttpAnswer partial = HttpAnswer.json(answer.status(), content);
                    for (var header : answer.headers().entrySet()) {
                        partial = partial.with(header.getKey(), header.getValue());
                    }
                    return partial;
                })
                .orElse(answer);
    }

    private static Optional<ObjectNode> content(HttpAnswer answer) {
        try {
            JsonNode content = Json.MAPPER.readTree(answer.body());
            return content instanceof ObjectNode object
                            && object.path("data") instanceof ObjectNode data
                            && !data.isEmpty()
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
