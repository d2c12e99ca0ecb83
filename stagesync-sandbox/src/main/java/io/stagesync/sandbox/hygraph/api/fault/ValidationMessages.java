package io.stagesync.sandbox.hygraph.api.fault;

import graphql.language.Document;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words validation errors as Hygraph does: all in one text, a line for each, which begins with its place (hygraph.md 8).
 * graphql-java's own wording is the fallback.
 */
public final class ValidationMessages {
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Field '(.*)' in type '(.*)' is undefined");
    private static final Pattern UNKNOWN_ARGUMENT = Pattern.compile("Unknown field argument '?(.*?)'?");
    private static final Pattern MISSING_ARGUMENT = Pattern.compile("Missing field argument '?(.*?)'?");
    private static final Pattern UNKNOWN_INPUT =
            Pattern.compile(".*contains a field not in '(\\w+)': '(\\w+)'.*", Pattern.DOTALL);
    private static final Pattern MISSING_INPUT =
            Pattern.compile(".*is missing required fields '\\[(.*?)\\]'.*", Pattern.DOTALL);

    private final GraphQLSchema schema;
    private final LiteralTypes literals;

    public ValidationMessages(GraphQLSchema schema) {
        this.schema = schema;
        this.literals = new LiteralTypes(schema);
    }

    /** The text for all errors; empty if there is none. */
    public String of(List<ValidationError> errors, Document document) {
        StringBuilder text = new StringBuilder();
        for (ValidationError error : errors) {
            int line = error.getLocations() == null || error.getLocations().isEmpty()
                    ? 1
                    : error.getLocations().get(0).getLine();
            text.append("input:")
                    .append(line)
                    .append(": ")
                    .append(message(error, document))
                    .append('\n');
        }
        return text.toString();
    }

    private String message(ValidationError error, Document document) {
        String text = error.getMessage().replaceFirst("^Validation [eE]rror \\(.*?\\) ?: ", "");
        Matcher field = UNKNOWN_FIELD.matcher(text);
        if (field.matches()) {
            return unknownField(field.group(1), field.group(2));
        }
        Matcher input = UNKNOWN_INPUT.matcher(text);
        if (input.matches() && schema.getType(input.group(1)) instanceof GraphQLInputObjectType type) {
            return unknownInput(input.group(2), type);
        }
        Matcher missing = MISSING_INPUT.matcher(text);
        if (missing.matches()) {
            return literals.missing(document).orElse(text);
        }
        Matcher argument = UNKNOWN_ARGUMENT.matcher(text);
        if (argument.matches()) {
            return "Unknown argument \"" + argument.group(1) + "\" on field \"" + last(error) + "\".";
        }
        Matcher needed = MISSING_ARGUMENT.matcher(text);
        return needed.matches()
                ? "Field \"" + last(error) + "\" argument \"" + needed.group(1)
                        + "\" is required, but it was not provided."
                : text;
    }

    private static String last(ValidationError error) {
        List<String> path = error.getQueryPath();
        return path == null || path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    private String unknownField(String field, String type) {
        List<String> names = schema.getType(type) instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinitions().stream()
                        .map(GraphQLFieldDefinition::getName)
                        .toList()
                : List.of();
        return "Cannot query field \"" + field + "\" on type \"" + type + "\"." + Suggestions.of(field, names, "\"");
    }

    static String unknownInput(String field, GraphQLInputObjectType type) {
        List<String> names = type.getFieldDefinitions().stream()
                .map(GraphQLInputObjectField::getName)
                .toList();
        return "Field \"" + field + "\" is not defined by type " + type.getName() + "."
                + Suggestions.of(field, names, "");
    }

    static String missing(GraphQLInputObjectType type, GraphQLInputObjectField field) {
        return "Field \"" + type.getName() + "." + field.getName() + "\" of required type \""
                + GraphQLTypeUtil.simplePrint(field.getType()) + "\" was not provided.";
    }
}
