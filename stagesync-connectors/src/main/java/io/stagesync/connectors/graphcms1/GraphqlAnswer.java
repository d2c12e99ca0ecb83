package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a GraphQL request gave: data and errors may come together.
 *
 * @param data empty where it is null or absent
 */
record GraphqlAnswer(Optional<JsonNode> data, List<GraphqlError> errors) {
    GraphqlAnswer {
        errors = List.copyOf(errors);
    }

    /** Reads a body; empty where it is no GraphQL answer. */
    static Optional<GraphqlAnswer> of(String body) {
        return Json.parse(body)
                .filter(tree -> tree.has("data") || tree.path("errors").isArray())
                .map(tree -> new GraphqlAnswer(
                        Optional.of(tree.path("data")).filter(JsonNode::isObject),
                        GraphqlError.listOf(tree.path("errors"))));
    }

    /** The value of an alias; missing or null where it failed. */
    JsonNode value(String alias) {
        return data.map(d -> d.path(alias)).orElseGet(() -> Json.object().path(alias));
    }

    Optional<GraphqlError> errorBelow(String alias) {
        return errors.stream().filter(e -> e.isBelow(alias)).findFirst();
    }

    /** Why something below an alias is missing. */
    String reasonBelow(String alias) {
        return errorBelow(alias).map(GraphqlError::reason).orElse("the stage gave no reason");
    }

    /** Whether something of it is missing because the stage failed within: asked again, it may be there. */
    boolean isBroken() {
        return errors.stream()
                .anyMatch(error -> error.isInternal()
                        && (error.path().isEmpty() || value(error.path().get(0)).isNull()));
    }

    /** Whether the stage failed at something for no reason that is in what was asked. */
    boolean isInternal() {
        return errors.stream().anyMatch(GraphqlError::isInternal);
    }

    boolean isTimeout() {
        return errors.stream().anyMatch(GraphqlError::isTimeout);
    }

    /** For a request that was refused as a whole. */
    Outcome refusal() {
        return errors.stream().anyMatch(GraphqlError::isObstruction)
                ? new Outcome.Obstructed(reasons())
                : new Outcome.Rejected(reasons());
    }

    String reasons() {
        return errors.isEmpty()
                ? "no reason given"
                : errors.stream().map(GraphqlError::reason).distinct().limit(3).collect(Collectors.joining("; "));
    }
}
