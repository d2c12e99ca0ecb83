package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * One mutation, without the alias that it gets in a request.
 *
 * @param mutation the root field
 * @param arguments as GraphQL text; {@code $@} stands before the name of a variable
 * @param selection what to answer, with its brackets
 * @param variables by name
 */
record Operation(String mutation, String arguments, String selection, Map<String, Variable> variables) {
    /** The type as GraphQL text, and the value. */
    record Variable(String type, JsonNode value) {}

    /** More than the punctuation around a mutation and around a variable, with aliases of up to three digits. */
    private static final int FRAME_BYTES = 24;

    Operation {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /** At most what it adds to the body of a request. */
    int bytes() {
        int bytes = FRAME_BYTES + size(mutation) + size(arguments) + size(selection);
        for (Map.Entry<String, Variable> variable : variables.entrySet()) {
            Variable content = variable.getValue();
            bytes += FRAME_BYTES + 2 * size(variable.getKey()) + size(content.type()) + Json.bytes(content.value());
        }
        return bytes;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
