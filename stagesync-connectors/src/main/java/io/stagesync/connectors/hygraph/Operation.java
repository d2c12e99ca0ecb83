package io.stagesync.connectors.hygraph;

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

    Operation {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
