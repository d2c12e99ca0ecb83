package io.stagesync.sandbox.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.InlineFragment;
import graphql.language.Node;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words what is wrong with a value in the query text as graphql-js 14 does; of several faults the first counts. */
final class LiteralMessages {
    /** Their literals are refused without a reason. */
    private static final Set<String> BUILT_IN = Set.of("ID", "String", "Int", "Float", "Boolean");

    private final GraphQLSchema schema;

    LiteralMessages(GraphQLSchema schema) {
        this.schema = schema;
    }

    /** The complaint about the argument that stands at a place; empty where there is none. */
    Optional<String> of(Document document, @Nullable List<SourceLocation> places) {
        if (places == null || places.isEmpty()) {
            return Optional.empty();
        }
        return document.getDefinitions().stream()
                .flatMap(definition -> search(definition, root(definition), places.get(0)))
                .findFirst();
    }

    private @Nullable GraphQLType root(Node<?> definition) {
        if (definition instanceof FragmentDefinition fragment) {
            return schema.getType(fragment.getTypeCondition().getName());
        }
        if (!(definition instanceof OperationDefinition operation)) {
            return null;
        }
        GraphQLObjectType root = switch (operation.getOperation()) {
            case QUERY -> schema.getQueryType();
            case MUTATION -> schema.getMutationType();
            case SUBSCRIPTION -> schema.getSubscriptionType();
        };
        return root;
    }

    private Stream<String> search(Node<?> parent, @Nullable GraphQLType owner, SourceLocation place) {
        return parent.getChildren().stream().flatMap(child -> {
            if (child instanceof Field field) {
                GraphQLFieldDefinition definition = owner instanceof GraphQLFieldsContainer container
                        ? container.getFieldDefinition(field.getName())
                        : null;
                return definition == null
                        ? Stream.<String>empty()
                        : Stream.concat(
                                field.getArguments().stream()
                                        .filter(argument -> place.equals(argument.getSourceLocation()))
                                        .flatMap(argument -> complaint(definition, argument)),
                                search(field, GraphQLTypeUtil.unwrapAll(definition.getType()), place));
            }
            if (child instanceof InlineFragment inline && inline.getTypeCondition() != null) {
                return search(inline, schema.getType(inline.getTypeCondition().getName()), place);
            }
            return search(child, owner, place);
        });
    }

    private static Stream<String> complaint(GraphQLFieldDefinition field, Argument argument) {
        GraphQLArgument definition = field.getArgument(argument.getName());
        return definition == null ? Stream.empty() : complaint(definition.getType(), argument.getValue());
    }

    private static Stream<String> complaint(GraphQLType type, Value<?> value) {
        GraphQLType nullable = GraphQLTypeUtil.unwrapNonNull(type);
        if (value instanceof VariableReference) {
            return Stream.empty();
        }
        if (value instanceof NullValue) {
            return type instanceof GraphQLNonNull ? Stream.of(bad(type, value)) : Stream.empty();
        }
        if (value instanceof ArrayValue list && nullable instanceof GraphQLList of) {
            return list.getValues().stream().flatMap(element -> complaint(of.getWrappedType(), element));
        }
        GraphQLType named = GraphQLTypeUtil.unwrapAll(type);
        if (value instanceof ObjectValue object && named instanceof GraphQLInputObjectType input) {
            return Stream.concat(
                    missing(input, object),
                    object.getObjectFields().stream().flatMap(field -> complaint(input, field)));
        }
        if (named instanceof GraphQLEnumType options) {
            return complaint(type, options, value);
        }
        return named instanceof GraphQLScalarType scalar ? complaint(type, scalar, value) : Stream.of(bad(type, value));
    }

    private static Stream<String> missing(GraphQLInputObjectType type, ObjectValue object) {
        return type.getFieldDefinitions().stream()
                .filter(field -> field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue())
                .filter(field -> object.getObjectFields().stream()
                        .noneMatch(given -> given.getName().equals(field.getName())))
                .map(field -> "Field " + type.getName() + "." + field.getName() + " of required type "
                        + GraphQLTypeUtil.simplePrint(field.getType()) + " was not provided.");
    }

    private static Stream<String> complaint(GraphQLInputObjectType type, ObjectField given) {
        GraphQLInputObjectField field = type.getFieldDefinition(given.getName());
        if (field != null) {
            return complaint(field.getType(), given.getValue());
        }
        String near = Suggestions.unquoted(
                given.getName(),
                type.getFieldDefinitions().stream()
                        .map(GraphQLInputObjectField::getName)
                        .toList());
        return Stream.of("Field \"" + given.getName() + "\" is not defined by type " + type.getName()
                + (near.isEmpty() ? "." : "; Did you mean " + near + "?"));
    }

    private static Stream<String> complaint(GraphQLType type, GraphQLEnumType options, Value<?> value) {
        List<String> names = options.getValues().stream()
                .map(GraphQLEnumValueDefinition::getName)
                .toList();
        if (value instanceof EnumValue given && names.contains(given.getName())) {
            return Stream.empty();
        }
        String shown = AstPrinter.printAst(value);
        String near = Suggestions.unquoted(shown, names);
        String expected = value instanceof EnumValue ? options.getName() : GraphQLTypeUtil.simplePrint(type);
        return Stream.of("Expected type " + expected + ", found " + shown
                + (near.isEmpty() ? "." : "; Did you mean the enum value " + near + "?"));
    }

    private static Stream<String> complaint(GraphQLType type, GraphQLScalarType scalar, Value<?> value) {
        try {
            scalar.getCoercing()
                    .parseLiteral(
                            value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ENGLISH);
            return Stream.empty();
        } catch (CoercingParseLiteralException e) {
            return Stream.of(
                    BUILT_IN.contains(scalar.getName())
                            ? bad(type, value)
                            : "Expected type " + GraphQLTypeUtil.simplePrint(type) + ", found "
                                    + AstPrinter.printAst(value) + "; " + e.getMessage());
        }
    }

    private static String bad(GraphQLType type, Value<?> value) {
        return "Expected type " + GraphQLTypeUtil.simplePrint(type) + ", found " + AstPrinter.printAst(value) + ".";
    }
}
