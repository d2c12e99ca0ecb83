package io.stagesync.sandbox.hygraph.api.fault;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Value;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the required values that an input object in a document's text does not have. */
final class LiteralTypes {
    private final GraphQLSchema schema;

    LiteralTypes(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The complaint about the first missing value. */
    Optional<String> missing(Document document) {
        return document.getDefinitions().stream()
                .flatMap(definition -> search(definition, root(definition)).stream())
                .findFirst();
    }

    private @Nullable GraphQLType root(Node<?> definition) {
        if (definition instanceof FragmentDefinition fragment) {
            return schema.getType(fragment.getTypeCondition().getName());
        }
        return definition instanceof OperationDefinition operation
                        && operation.getOperation() == OperationDefinition.Operation.MUTATION
                ? schema.getMutationType()
                : schema.getQueryType();
    }

    private Optional<String> search(Node<?> parent, @Nullable GraphQLType owner) {
        for (Node<?> child : parent.getChildren()) {
            Optional<String> found = child instanceof Field field
                    ? searchField(field, owner)
                    : child instanceof InlineFragment inline && inline.getTypeCondition() != null
                            ? search(
                                    inline,
                                    schema.getType(inline.getTypeCondition().getName()))
                            : search(child, owner);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> searchField(Field field, @Nullable GraphQLType owner) {
        GraphQLFieldDefinition definition = owner instanceof GraphQLFieldsContainer container
                ? container.getFieldDefinition(field.getName())
                : null;
        if (definition == null) {
            return Optional.empty();
        }
        for (Argument argument : field.getArguments()) {
            GraphQLArgument known = definition.getArgument(argument.getName());
            Optional<String> found = known == null ? Optional.empty() : missing(known.getType(), argument.getValue());
            if (found.isPresent()) {
                return found;
            }
        }
        return field.getSelectionSet() == null
                ? Optional.empty()
                : search(field.getSelectionSet(), GraphQLTypeUtil.unwrapAll(definition.getType()));
    }

    private static Optional<String> missing(GraphQLType type, Value<?> value) {
        if (value instanceof ArrayValue list) {
            return list.getValues().stream()
                    .flatMap(element -> missing(type, element).stream())
                    .findFirst();
        }
        if (!(value instanceof ObjectValue object)
                || !(GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType input)) {
            return Optional.empty();
        }
        for (GraphQLInputObjectField field : input.getFieldDefinitions()) {
            boolean given = object.getObjectFields().stream()
                    .anyMatch(one -> one.getName().equals(field.getName()));
            if (!given && field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue()) {
                return Optional.of(ValidationMessages.missing(input, field));
            }
        }
        for (ObjectField one : object.getObjectFields()) {
            GraphQLInputObjectField field = input.getFieldDefinition(one.getName());
            Optional<String> found = field == null ? Optional.empty() : missing(field.getType(), one.getValue());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
