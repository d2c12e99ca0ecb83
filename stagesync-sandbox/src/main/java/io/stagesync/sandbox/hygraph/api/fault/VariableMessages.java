package io.stagesync.sandbox.hygraph.api.fault;

import graphql.GraphQLContext;
import graphql.execution.TypeFromAST;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words what is wrong with variables. The text for missing values is known from literals (hygraph.md 8), the others are
 * those of the Go library that writes such texts. Of several faults the first counts.
 */
public final class VariableMessages {
    private final GraphQLSchema schema;

    public VariableMessages(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The complaint about the variables of an operation; empty if there is none. */
    public Optional<String> of(OperationDefinition operation, Map<String, @Nullable Object> variables) {
        for (VariableDefinition variable : operation.getVariableDefinitions()) {
            GraphQLType type = TypeFromAST.getTypeFromAST(schema, variable.getType());
            String name = variable.getName();
            boolean left = !variables.containsKey(name) && variable.getDefaultValue() != null;
            if (type == null || left) {
                continue;
            }
            Optional<String> fault = fault(type, variables.get(name), "variable." + name);
            if (fault.isPresent()) {
                return fault.map(text -> "input:1: " + text + "\n");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fault(GraphQLType type, @Nullable Object value, String path) {
        if (value == null) {
            return type instanceof GraphQLNonNull ? Optional.of(path + " must be defined") : Optional.empty();
        }
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (nullable instanceof GraphQLList list) {
            return elements(list.getWrappedType(), value, path);
        }
        if (nullable instanceof GraphQLInputObjectType input) {
            return value instanceof Map<?, ?> object
                    ? fields(input, object, path)
                    : Optional.of(path + " must be a " + input.getName());
        }
        if (nullable instanceof GraphQLEnumType options) {
            return value instanceof String name && options.getValue(name) != null
                    ? Optional.empty()
                    : Optional.of(path + " " + value + " is not a valid " + options.getName());
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

    private static Optional<String> fields(GraphQLInputObjectType type, Map<?, ?> object, String path) {
        for (Object key : object.keySet()) {
            if (type.getFieldDefinition(String.valueOf(key)) == null) {
                return Optional.of(ValidationMessages.unknownInput(String.valueOf(key), type));
            }
        }
        for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
            boolean given = object.containsKey(field.getName());
            if (!given && field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue()) {
                return Optional.of(ValidationMessages.missing(type, field));
            }
            if (given) {
                Optional<String> fault =
                        fault(field.getType(), object.get(field.getName()), path + "." + field.getName());
                if (fault.isPresent()) {
                    return fault;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> scalar(GraphQLScalarType type, Object value, String path) {
        try {
            type.getCoercing().parseValue(value, GraphQLContext.getDefault(), Locale.ENGLISH);
            return Optional.empty();
        } catch (CoercingParseValueException e) {
            return Optional.of(path + " cannot use " + value.getClass().getSimpleName() + " as " + type.getName());
        }
    }
}
