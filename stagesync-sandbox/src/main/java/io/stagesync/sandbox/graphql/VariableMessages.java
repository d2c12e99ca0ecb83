package io.stagesync.sandbox.graphql;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Words what is wrong with variables as graphql-js 14 does (2.7, inferred there); of several faults the first counts. */
final class VariableMessages {
    private final GraphQLSchema schema;

    VariableMessages(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The message for an error that graphql-java found in the variables, whose own wording is the fallback. */
    String graphqlJs(
            GraphQLError error, OperationDefinition operation, Map<String, ? extends @Nullable Object> variables) {
        return operation.getVariableDefinitions().stream()
                .flatMap(variable -> complaint(variable, variables).stream())
                .findFirst()
                .orElseGet(() -> String.valueOf(error.getMessage()));
    }

    private Optional<String> complaint(VariableDefinition variable, Map<String, ? extends @Nullable Object> variables) {
        GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
        if (type == null) {
            return Optional.empty();
        }
        String name = variable.getName();
        Object value = variables.get(name);
        if (value == null) {
            boolean needed = type instanceof GraphQLNonNull && variable.getDefaultValue() == null;
            if (!needed && !(type instanceof GraphQLNonNull && variables.containsKey(name))) {
                return Optional.empty();
            }
            return Optional.of(
                    variables.containsKey(name)
                            ? "Variable \"$" + name + "\" of non-null type \"" + print(type) + "\" must not be null."
                            : "Variable \"$" + name + "\" of required type \"" + print(type) + "\" was not provided.");
        }
        return fault(type, value, "")
                .map(fault -> "Variable \"$" + name + "\" got invalid value " + Inspected.of(value) + "; " + fault);
    }

    /** What is wrong with a value; {@code path} leads to it from the variable's whole value. */
    private static Optional<String> fault(GraphQLType type, @Nullable Object value, String path) {
        if (type instanceof GraphQLNonNull && value == null) {
            return Optional.of(worded("Expected non-nullable type " + print(type) + " not to be null", path, ""));
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (value == null) {
            return Optional.empty();
        }
        if (nullable instanceof GraphQLList of) {
            return elements(of.getWrappedType(), value, path);
        }
        if (nullable instanceof GraphQLInputObjectType input) {
            return fields(input, value, path);
        }
        if (nullable instanceof GraphQLEnumType options) {
            return option(options, value, path);
        }
        return nullable instanceof GraphQLScalarType scalar ? scalar(scalar, value, path) : Optional.empty();
    }

    private static Optional<String> elements(GraphQLType type, Object value, String path) {
        if (!(value instanceof List<?> list)) {
            return fault(type, value, path);
        }
        for (int i = 0; i < list.size(); i++) {
            Optional<String> fault = fault(type, list.get(i), path + "[" + i + "]");
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fields(GraphQLInputObjectType type, Object value, String path) {
        if (!(value instanceof Map<?, ?> object)) {
            return Optional.of(worded("Expected type " + type.getName() + " to be an object", path, ""));
        }
        List<String> names = new ArrayList<>();
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            names.add(field.getName());
            String inner = path + "." + field.getName();
            if (object.containsKey(field.getName())) {
                Optional<String> fault = fault(field.getType(), object.get(field.getName()), inner);
                if (fault.isPresent()) {
                    return fault;
                }
            } else if (field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue()) {
                return Optional.of(
                        "Field value" + inner + " of required type " + print(field.getType()) + " was not provided.");
            }
        }
        return object.keySet().stream()
                .map(String::valueOf)
                .filter(key -> !names.contains(key))
                .findFirst()
                .map(key -> worded(
                        "Field \"" + key + "\" is not defined by type " + type.getName(),
                        path,
                        didYouMean(key, names)));
    }

    private static Optional<String> option(GraphQLEnumType type, Object value, String path) {
        List<String> names = type.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        return value instanceof String name && names.contains(name)
                ? Optional.empty()
                : Optional.of(
                        worded("Expected type " + type.getName(), path, didYouMean(String.valueOf(value), names)));
    }

    private static Optional<String> scalar(GraphQLScalarType type, Object value, String path) {
        try {
            type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
            return Optional.empty();
        } catch (CoercingParseValueException e) {
            String shown = Inspected.of(value);
            String reason = switch (type.getName()) {
                case "ID" -> "ID cannot represent value: " + shown;
                case "String" -> "String cannot represent a non string value: " + shown;
                case "Boolean" -> "Boolean cannot represent a non boolean value: " + shown;
                case "Int" -> "Int cannot represent non-integer value: " + shown;
                case "Float" -> "Float cannot represent non numeric value: " + shown;
                default -> String.valueOf(e.getMessage());
            };
            return Optional.of(worded("Expected type " + type.getName(), path, reason));
        }
    }

    private static String didYouMean(String asked, List<String> names) {
        String near = Suggestions.unquoted(asked, names);
        return near.isEmpty() ? "" : "did you mean " + near + "?";
    }

    private static String worded(String fault, String path, String reason) {
        return fault + (path.isEmpty() ? "" : " at value" + path) + (reason.isEmpty() ? "." : "; " + reason);
    }

    private static String print(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }
}
