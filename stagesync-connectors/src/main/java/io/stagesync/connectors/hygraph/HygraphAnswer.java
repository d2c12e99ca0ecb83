package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * What a request gave: data and errors may come together.
 *
 * @param data empty where it is null or absent
 * @param requestId what the makers of the stage ask for when something is wrong; empty where it is not told
 */
record HygraphAnswer(Optional<JsonNode> data, List<HygraphError> errors, String requestId) {
    HygraphAnswer {
        errors = List.copyOf(errors);
    }

    /** Reads a body; empty where it is no GraphQL answer (hygraph.md 8: that of 413, 429 and 5xx may not be JSON). */
    static Optional<HygraphAnswer> of(String body) {
        return Json.parse(body)
                .filter(tree -> tree.has("data") || tree.path("errors").isArray())
                .map(tree -> new HygraphAnswer(
                        Optional.of(tree.path("data")).filter(JsonNode::isObject),
                        HygraphError.listOf(tree.path("errors")),
                        tree.path("extensions").path("requestId").asString("")));
    }

    /** A request that was refused without a word that we understand. */
    static HygraphAnswer refused(HttpAnswer answer) {
        String reason = answer.inShort();
        return new HygraphAnswer(
                Optional.empty(), List.of(new HygraphError(reason, Optional.empty(), List.of(), List.of())), "");
    }

    /** The value of an alias; missing or null where it failed. */
    JsonNode value(String alias) {
        return data.map(d -> d.path(alias)).orElseGet(() -> Json.object().path(alias));
    }

    Optional<HygraphError> errorBelow(String alias) {
        return errors.stream().filter(e -> e.isBelow(alias)).findFirst();
    }

    /** Whether all that was asked for came. */
    boolean isClean() {
        return data.isPresent() && errors.isEmpty();
    }

    /** Whether something of it is missing because the stage failed within: asked again, it may be there. */
    boolean isBroken() {
        return errors.stream()
                .anyMatch(error -> error.isInternal()
                        && (error.path().isEmpty() || value(error.path().get(0)).isNull()));
    }

    boolean isThrottled() {
        return data.isEmpty() && errors.stream().anyMatch(HygraphError::isThrottled);
    }

    /** For a request that was refused as a whole. */
    Outcome refusal() {
        return errors.stream().map(HygraphError::outcome).anyMatch(Outcome.Obstructed.class::isInstance)
                ? new Outcome.Obstructed(reasons())
                : new Outcome.Rejected(reasons());
    }

    String reasons() {
        String reasons = errors.isEmpty()
                ? "no reason given"
                : errors.stream().map(HygraphError::reason).distinct().limit(3).collect(Collectors.joining("; "));
        return requestId.isEmpty() ? reasons : reasons + " (request " + requestId + ")";
    }
}
