package io.stagesync.connectors.hygraph;

import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * One error of an answer (hygraph.md 8). Only the message is certain.
 *
 * @param code mostly an HTTP status as text, such as {@code 403}, where there is one
 * @param path the alias and what is below it, positions in lists as text; empty where it does not tell
 * @param failedActions what the token may not do, for a mutation that was refused for that
 */
record HygraphError(String message, Optional<String> code, List<String> path, List<String> failedActions) {
    private static final Pattern NOT_UNIQUE = Pattern.compile("not unique for the field \"?([A-Za-z0-9_]+)\"?");
    private static final Pattern TOKEN = Pattern.compile(
            "(?i)(malformed|invalid|expired|bad)\\s+(auth\\w*\\s+)?(token|jwt)|(token|jwt)\\s+(is\\s+)?(malformed|invalid|expired)");
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)not unique|(not|n't) (be )?(found|exist)|does not exist|no (document|entry|node|record)|(still|is) "
                    + "(required|referenced|connected|published)|required relation|could not connect|unable to connect");
    private static final int LONGEST = 500;

    HygraphError {
        path = List.copyOf(path);
        failedActions = List.copyOf(failedActions);
    }

    static List<HygraphError> listOf(JsonNode errors) {
        List<HygraphError> parsed = new ArrayList<>();
        for (JsonNode error : errors.values()) {
            JsonNode extensions = error.path("extensions");
            JsonNode path = error.path("path").isArray() ? error.path("path") : extensions.path("path");
            parsed.add(new HygraphError(
                    error.path("message").asString("an error without a message"),
                    Optional.of(extensions.path("code").asString("")).filter(code -> !code.isEmpty()),
                    path.values().stream().map(step -> step.asString("")).toList(),
                    extensions.path("failedActions").values().stream()
                            .map(HygraphError::action)
                            .distinct()
                            .toList()));
        }
        return parsed;
    }

    private static String action(JsonNode action) {
        String stage = action.path("stage").asString("");
        return action.path("action").asString("do something") + " "
                + action.path("model").asString("an entry") + (stage.isEmpty() ? "" : " (" + stage + ")");
    }

    boolean isBelow(String alias) {
        return !path.isEmpty() && path.get(0).equals(alias);
    }

    /** The token lacks a right. */
    boolean isForbidden() {
        return has("403") || !failedActions.isEmpty() || message.strip().equals("not allowed");
    }

    boolean isTokenRefused() {
        return has("401") || TOKEN.matcher(message).find();
    }

    /** The stage failed at it for no reason that is in what was asked. */
    boolean isInternal() {
        return has("500") || message.toLowerCase(Locale.ROOT).contains("internal server error");
    }

    /** Too much is being asked; nothing was done. */
    boolean isThrottled() {
        return has("429") || message.contains("Too Many Requests");
    }

    private boolean has(String wanted) {
        return code.isPresent() && code.get().equals(wanted);
    }

    /** The field whose value another entry has. */
    Optional<String> takenField() {
        Matcher matcher = NOT_UNIQUE.matcher(message);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether another entry stands in the way; when that has changed, the same may be taken. */
    Outcome outcome() {
        return ELSEWHERE.matcher(message).find() ? new Outcome.Obstructed(reason()) : new Outcome.Rejected(reason());
    }

    /** The message in one line, with the code where there is one. */
    String reason() {
        String line = message.replaceAll("\\s+", " ").strip();
        String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
        return code.map(c -> cut + " (code " + c + ")").orElse(cut);
    }
}
