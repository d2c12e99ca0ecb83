package io.stagesync.sandbox.graphql;

import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words validation errors as the gateway's graphql-js does, or as Prisma's Sangria does: single quotes, and the position
 * and the line in the message (2.7, graphcms-v1-observed A9). graphql-java's own wording is the fallback.
 */
final class ValidationMessages {
    private static final List<Wording> WORDINGS = List.of(
            new Wording("Unused variable '(.*)'", "Variable \"$$1\" is never used."),
            new Wording("Undefined variable '(.*)'", "Variable \"$$1\" is not defined."),
            new Wording("Unknown type '(.*)'", "Unknown type \"$1\"."),
            new Wording("Undefined fragment '?(.*?)'?", "Unknown fragment \"$1\"."),
            new Wording("Unused fragment '?(.*?)'?", "Fragment \"$1\" is never used."),
            new Wording("Unknown directive '(.*)'", "Unknown directive \"$1\"."),
            new Wording(
                    "Subselection not allowed on leaf type '(.*)' of field '(.*)'",
                    "Field \"$2\" must not have a selection since type \"$1\" has no subfields."),
            new Wording(
                    "Subselection required for type '(.*)' of field '(.*)'",
                    "Field \"$2\" of type \"$1\" must have a selection of subfields. Did you mean \"$2 { ... }\"?"),
            new Wording(
                    "Variable '(.*)' of type '(.*)' used in position expecting type '(.*)'",
                    "Variable \"$$1\" of type \"$2\" used in position expecting type \"$3\"."));
    private static final Pattern UNKNOWN_FIELD = Pattern.compile("Field '(.*)' in type '(.*)' is undefined");
    private static final Pattern UNKNOWN_ARGUMENT = Pattern.compile("Unknown field argument '?(.*?)'?");
    private static final Pattern MISSING_ARGUMENT =
            Pattern.compile("(?:Missing|Null value for non-null) field argument '?(.*?)'?");

    private final GraphQLSchema schema;
    private final LiteralMessages literals;

    ValidationMessages(GraphQLSchema schema) {
        this.schema = schema;
        this.literals = new LiteralMessages(schema);
    }

    private record Wording(Pattern theirs, String ours) {
        Wording(String theirs, String ours) {
            this(Pattern.compile(theirs, Pattern.DOTALL), ours.replace("$$", "\\$$"));
        }
    }

    String graphqlJs(ValidationError error, Document document) {
        String text = error.getMessage().replaceFirst("^Validation [eE]rror \\(.*?\\) ?: ", "");
        List<String> path = error.getQueryPath() == null ? List.of() : error.getQueryPath();
        Matcher field = UNKNOWN_FIELD.matcher(text);
        if (field.matches()) {
            return unknownField(field.group(1), field.group(2));
        }
        Matcher argument = UNKNOWN_ARGUMENT.matcher(text);
        if (argument.matches()) {
            return at(path).map(place -> "Unknown argument \"" + argument.group(1) + "\" on field \""
                            + place.field().getName() + "\" of type \""
                            + place.owner().getName() + "\"."
                            + Suggestions.of(
                                    argument.group(1),
                                    place.field().getArguments().stream()
                                            .map(GraphQLArgument::getName)
                                            .toList()))
                    .orElse(text);
        }
        Matcher missing = MISSING_ARGUMENT.matcher(text);
        if (missing.matches()) {
            return at(path).map(place -> missing(place, missing.group(1))).orElse(text);
        }
        if (error.getValidationErrorType() == ValidationErrorType.WrongType) {
            Optional<String> literal = literals.of(document, error.getLocations());
            if (literal.isPresent()) {
                return literal.get();
            }
        }
        for (Wording wording : WORDINGS) {
            Matcher matcher = wording.theirs().matcher(text);
            if (matcher.matches()) {
                return matcher.replaceFirst(wording.ours());
            }
        }
        return text;
    }

    String prisma(ValidationError error, Document document, String text) {
        return prisma(graphqlJs(error, document), error.getLocations(), text);
    }

    static String prisma(String message, @Nullable List<SourceLocation> locations, String document) {
        String quoted = message.replace('"', '\'');
        if (locations == null || locations.isEmpty()) {
            return quoted;
        }
        SourceLocation at = locations.get(0);
        List<String> lines = document.lines().toList();
        String line = at.getLine() >= 1 && at.getLine() <= lines.size() ? lines.get(at.getLine() - 1) : "";
        return quoted + " (line " + at.getLine() + ", column " + at.getColumn() + "):\n" + line + "\n"
                + " ".repeat(Math.max(0, at.getColumn() - 1)) + "^";
    }

    private String unknownField(String field, String type) {
        String message = "Cannot query field \"" + field + "\" on type \"" + type + "\".";
        if (schema.getType(type) instanceof GraphQLFieldsContainer container) {
            List<String> names = container.getFieldDefinitions().stream()
                    .map(GraphQLFieldDefinition::getName)
                    .toList();
            return message + Suggestions.of(field, names);
        }
        return message;
    }

    private static String missing(Place place, String argument) {
        GraphQLArgument definition = place.field().getArgument(argument);
        String type = definition == null ? "" : GraphQLTypeUtil.simplePrint(definition.getType());
        return "Field \"" + place.field().getName() + "\" argument \"" + argument + "\" of type \"" + type
                + "\" is required, but it was not provided.";
    }

    private record Place(GraphQLFieldsContainer owner, GraphQLFieldDefinition field) {}

    /** The field that a path of response names leads to, where no alias hides it. */
    private Optional<Place> at(List<String> path) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        GraphQLFieldsContainer owner =
                schema.getQueryType().getFieldDefinition(path.get(0)) != null || schema.getMutationType() == null
                        ? schema.getQueryType()
                        : schema.getMutationType();
        Optional<Place> place = Optional.empty();
        for (String name : path) {
            GraphQLFieldDefinition field = owner == null ? null : owner.getFieldDefinition(name);
            if (owner == null || field == null) {
                return Optional.empty();
            }
            place = Optional.of(new Place(owner, field));
            owner = GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLFieldsContainer next ? next : null;
        }
        return place;
    }
}
