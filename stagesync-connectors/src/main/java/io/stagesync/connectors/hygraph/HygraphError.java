package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * One error of a GraphQL answer. Only the message is certain (hygraph.md 8).
 *
 * @param code such as {@code 403}, where there is one
 * @param path the alias and what is below it, positions in lists as text; empty where it does not tell
 */
record HygraphError(String message, Optional<String> code, List<String> path) {
    private static final int LONGEST_MESSAGE = 500;

    HygraphError {
        path = List.copyOf(path);
    }

    static List<HygraphError> listOf(JsonNode errors) {
        List<HygraphError> parsed = new ArrayList<>();
        for (JsonNode error : errors.values()) {
            JsonNode extensions = error.path("extensions");
            JsonNode path = error.path("path").isArray() ? error.path("path") : extensions.path("path");
            String code = extensions.path("code").asString("");
            parsed.add(new HygraphError(
                    error.path("message").asString("an error without a message"),
                    code.isEmpty() ? Optional.empty() : Optional.of(code),
                    path.values().stream().map(step -> step.asString("")).toList()));
        }
        return parsed;
    }

    /** The message in one line, with the code where there is one. */
    String reason() {
        String line = message.replaceAll("\\s+", " ").strip();
        String cut = line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "...";
        return code.map(c -> cut + " (code " + c + ")").orElse(cut);
    }
}
