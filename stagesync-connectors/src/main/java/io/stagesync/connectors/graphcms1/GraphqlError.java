package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * One error of a GraphQL answer. Only the message is certain; the gateway may drop the code.
 *
 * @param path the alias and what is below it
 */
record GraphqlError(String message, OptionalInt code, List<String> path) {
    private static final int TIMED_OUT = 1000;
    private static final int TOO_MANY_QUERIES = 1004;
    private static final int TOKEN_INVALID = 3015;
    private static final int PROJECT_NOT_FOUND = 3016;
    private static final int NODE_NOT_FOUND = 3039;
    private static final int UNIQUE_TAKEN = 3010;
    private static final int RELATION_REQUIRED = 3032;
    private static final int LINK_REQUIRED = 3042;
    private static final int NOT_LINKED = 3041;

    GraphqlError {
        path = List.copyOf(path);
    }

    static List<GraphqlError> listOf(JsonNode errors) {
        List<GraphqlError> parsed = new ArrayList<>();
        for (JsonNode error : errors.values()) {
            JsonNode code = error.path("code");
            parsed.add(new GraphqlError(
                    error.path("message").asString("an error without a message"),
                    code.canConvertToInt() ? OptionalInt.of(code.asInt()) : OptionalInt.empty(),
                    error.path("path").values().stream()
                            .map(step -> step.asString(""))
                            .toList()));
        }
        return parsed;
    }

    boolean isBelow(String alias) {
        return !path.isEmpty() && path.get(0).equals(alias);
    }

    boolean isTokenRefused() {
        return has(TOKEN_INVALID)
                || message.equals("The Token you passed is Invalid!")
                || message.startsWith("Your token is invalid.");
    }

    boolean isProjectUnknown() {
        return has(PROJECT_NOT_FOUND) || message.startsWith("Project not found:");
    }

    /** The stage failed at it for no reason that is in what was asked (graphcms-v1 2.7). */
    boolean isInternal() {
        return message.toLowerCase(Locale.ROOT).contains("internal server error");
    }

    /** Nothing was done, since too much is being asked. */
    boolean isThrottled() {
        return has(TOO_MANY_QUERIES);
    }

    /** It took too long; it may be done or not. */
    boolean isTimeout() {
        return has(TIMED_OUT);
    }

    /** What an update, a deletion or a link names does not exist. */
    boolean isNodeMissing() {
        return has(NODE_NOT_FOUND) || message.startsWith("No Node for the model ");
    }

    /** A link that should be removed is not there: it may have gone when its target was linked elsewhere. */
    boolean isLinkMissing() {
        return has(NOT_LINKED)
                || (message.startsWith("The relation ") && message.contains(" has no node for the model "));
    }

    private boolean has(int wanted) {
        return code.isPresent() && code.getAsInt() == wanted;
    }

    /** Another entry stands in the way; when that has changed, the same may be taken. */
    boolean isObstruction() {
        return has(UNIQUE_TAKEN)
                || has(RELATION_REQUIRED)
                || has(LINK_REQUIRED)
                || isNodeMissing()
                || message.startsWith("A unique constraint would be violated")
                || message.contains("would violate the required relation");
    }

    Outcome outcome() {
        return isObstruction() ? new Outcome.Obstructed(reason()) : new Outcome.Rejected(reason());
    }

    /** The message in one line, with the code where there is one. */
    String reason() {
        String line = message.replaceAll("\\s+", " ").strip();
        String cut = line.length() <= 500 ? line : line.substring(0, 500) + "...";
        return code.isPresent() ? cut + " (code " + code.getAsInt() + ")" : cut;
    }
}
