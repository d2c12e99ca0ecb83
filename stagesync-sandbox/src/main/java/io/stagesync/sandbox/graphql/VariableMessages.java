package io.stagesync.sandbox.graphql;

import graphql.GraphQLError;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words what is wrong with variables as graphql-js does (2.7, inferred there). */
final class VariableMessages {
    private static final Pattern MISSING =
            Pattern.compile("Variable '(.*?)' has an invalid value: .*coerced Null value for NonNull type '(.*)'.*");
    private static final Pattern MISSING_FIELD =
            Pattern.compile("Field '(.*)' has coerced Null value for NonNull type '(.*)'");
    private static final Pattern INVALID =
            Pattern.compile("Variable '(.*?)' has an invalid value: (.*)", Pattern.DOTALL);

    private VariableMessages() {}

    static String graphqlJs(GraphQLError error) {
        String text = String.valueOf(error.getMessage());
        Matcher missing = MISSING.matcher(text);
        if (missing.matches()) {
            return "Variable \"$" + missing.group(1) + "\" of required type \"" + missing.group(2)
                    + "\" was not provided.";
        }
        Matcher field = MISSING_FIELD.matcher(text);
        if (field.matches()) {
            return "Field \"" + field.group(1) + "\" of required type \"" + field.group(2) + "\" was not provided.";
        }
        Matcher invalid = INVALID.matcher(text);
        return invalid.matches()
                ? "Variable \"$" + invalid.group(1) + "\" got invalid value; " + invalid.group(2)
                : text;
    }
}
