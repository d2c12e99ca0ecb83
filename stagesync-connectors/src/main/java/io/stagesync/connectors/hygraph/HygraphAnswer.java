package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a GraphQL request gave: data and errors may come together.
 *
 * @param data empty where it is null or absent
 */
record HygraphAnswer(Optional<JsonNode> data, List<HygraphError> errors) {
    HygraphAnswer {
        errors = List.copyOf(errors);
    }

    /** Reads a body; empty where it is no GraphQL answer (hygraph.md 8: that of 413, 429 and 5xx may not be JSON). */
    static Optional<HygraphAnswer> of(String body) {
        return Json.parse(body)
                .filter(tree -> tree.has("data") || tree.path("errors").isArray())
                .map(tree -> new HygraphAnswer(
                        Optional.of(tree.path("data")).filter(JsonNode::isObject),
                        HygraphError.listOf(tree.path("errors"))));
    }

    /** The value of an alias; missing or null where it failed. */
    JsonNode value(String alias) {
        return data.map(d -> d.path(alias)).orElseGet(() -> Json.object().path(alias));
    }

    /** Whether all that was asked for came. */
    boolean isClean() {
        return data.isPresent() && errors.isEmpty();
    }

    String reasons() {
        return errors.isEmpty()
                ? "no reason given"
                : errors.stream().map(HygraphError::reason).distinct().limit(3).collect(Collectors.joining("; "));
    }
}
