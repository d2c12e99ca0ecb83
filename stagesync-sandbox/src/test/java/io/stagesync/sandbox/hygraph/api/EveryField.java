package io.stagesync.sandbox.hygraph.api;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.FastSchemaGenerator;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes queries that select everything. */
final class EveryField {
    private static final int DEPTH = 2;

    private final GraphQLSchema schema;

    EveryField(TypeDefinitionRegistry definitions) {
        this.schema = new FastSchemaGenerator()
                .makeExecutableSchema(
                        SchemaGenerator.Options.defaultOptions().withValidation(false),
                        definitions,
                        RuntimeWiring.MOCKED_WIRING);
    }

    String printed() {
        return new SchemaPrinter(SchemaPrinter.Options.defaultOptions().includeDirectives(false)).print(schema);
    }

    /** A query of a root field with every field of its type, two levels deep. */
    String query(String field, String arguments) {
        GraphQLFieldDefinition definition = schema.getQueryType().getFieldDefinition(field);
        return "{ " + field + arguments + selection(definition.getType(), DEPTH) + " }";
    }

    private String selection(GraphQLOutputType type, int depth) {
        GraphQLNamedOutputType named = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(type);
        if (named instanceof GraphQLUnionType union) {
            return union.getTypes().stream()
                    .map(member -> " ... on " + member.getName() + prefixed((GraphQLObjectType) member, depth))
                    .collect(Collectors.joining("", " { __typename", " }"));
        }
        return named instanceof GraphQLFieldsContainer container ? selection(container, depth, "") : "";
    }

    /** Members of a union can have fields of one name and different types, so each gets an alias. */
    private String prefixed(GraphQLObjectType member, int depth) {
        return selection(member, depth, member.getName() + "_");
    }

    private String selection(GraphQLFieldsContainer type, int depth, String prefix) {
        List<String> parts = new ArrayList<>();
        parts.add("__typename");
        for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
            boolean leaf = GraphQLTypeUtil.isLeaf(GraphQLTypeUtil.unwrapAll(field.getType()));
            boolean needs = field.getArguments().stream()
                    .anyMatch(
                            argument -> argument.getType() instanceof GraphQLNonNull && !argument.hasSetDefaultValue());
            if (!needs && (leaf || depth > 0)) {
                String alias = prefix.isEmpty() ? "" : prefix + field.getName() + ": ";
                parts.add(alias + field.getName() + (leaf ? "" : selection(field.getType(), depth - 1)));
            }
        }
        return parts.stream().collect(Collectors.joining(" ", " { ", " }"));
    }
}
