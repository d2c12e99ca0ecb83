package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One string of an import's answer. The database gives all strings of a batch the same cause, so only the names in front
 * of it are about this element.
 *
 * @param model the model, where the string names one
 * @param ids the ids that it names: one of a node, two of a link
 * @param field the field, where it names one
 * @param text the string itself
 */
record ElementError(Kind kind, Optional<String> model, List<String> ids, Optional<String> field, String text) {
    /** What went wrong with an element. */
    enum Kind {
        UNKNOWN_FIELD("^The model (\\w+) with id (.+?) has an unknown field '(.+)' in field list\\.$"),
        INVALID_VALUE("^The model (\\w+) with id (.+?) has an invalid value for field' ?(.+?)'\\.$"),
        CONVERSION("^The model (\\w+) with id (.+?) produced an exception during import: (.*)\\.$"),
        /** The node is stored; its id was known from an earlier try. */
        RELAY_ROW("^Failure inserting (RelayRow) with Id: (.+?)\\. Cause: (.*)$"),
        NODE_REFUSED("^Failure inserting (\\w+) with Id: (.+?)\\. Cause: (.*)$"),
        LINK_REFUSED("^Failure inserting into relationtable (\\S+) with ids \\w+\\((.+?)\\) and \\w+\\((.+?)\\)\\."
                + " Cause: (.*)$"),
        LIST_REFUSED("^Failure inserting into listTable (\\S+) for the id (.+?) for value (.*?)\\. Cause: (.*)$"),
        OTHER("^(.*)$");

        private final Pattern pattern;

        Kind(String pattern) {
            this.pattern = Pattern.compile(pattern, Pattern.DOTALL);
        }
    }

    private static final Pattern DUPLICATE = Pattern.compile("(?i)duplicate (entry|key)|unique constraint");
    private static final int LONGEST_REASON = 500;

    static ElementError parse(String text) {
        for (Kind kind : Kind.values()) {
            Matcher matcher = kind.pattern.matcher(text);
            if (matcher.matches()) {
                return of(kind, matcher, text);
            }
        }
        throw new AssertionError("The last pattern takes every text");
    }

    private static ElementError of(Kind kind, Matcher matcher, String text) {
        return switch (kind) {
            case UNKNOWN_FIELD, INVALID_VALUE ->
                new ElementError(
                        kind,
                        Optional.of(matcher.group(1)),
                        List.of(matcher.group(2)),
                        Optional.of(matcher.group(3)),
                        text);
            case CONVERSION, NODE_REFUSED ->
                new ElementError(
                        kind, Optional.of(matcher.group(1)), List.of(matcher.group(2)), Optional.empty(), text);
            case RELAY_ROW, LIST_REFUSED ->
                new ElementError(kind, Optional.empty(), List.of(matcher.group(2)), Optional.empty(), text);
            case LINK_REFUSED ->
                new ElementError(
                        kind, Optional.empty(), List.of(matcher.group(2), matcher.group(3)), Optional.empty(), text);
            case OTHER -> new ElementError(kind, Optional.empty(), List.of(), Optional.empty(), text);
        };
    }

    /** The element was refused before anything reached the database, so its neighbours are not touched. */
    boolean isAboutContent() {
        return switch (kind) {
            case UNKNOWN_FIELD, INVALID_VALUE, CONVERSION -> true;
            case RELAY_ROW, NODE_REFUSED, LINK_REFUSED, LIST_REFUSED, OTHER -> false;
        };
    }

    boolean names(String modelName, String id) {
        return ids.contains(id) && model.filter(m -> !m.equals(modelName)).isEmpty();
    }

    /** Why an element is not stored, when it was sent alone and the cause is its own. */
    Outcome refusal() {
        boolean taken = kind == Kind.NODE_REFUSED && DUPLICATE.matcher(text).find();
        return taken ? new Outcome.Obstructed(reason()) : new Outcome.Rejected(reason());
    }

    String reason() {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
    }
}
