package io.stagesync.sandbox.graphql;

import graphql.language.FieldDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.GraphQLScalarType;
import graphql.schema.TypeResolver;
import graphql.schema.idl.FieldWiringEnvironment;
import graphql.schema.idl.InterfaceWiringEnvironment;
import graphql.schema.idl.ScalarWiringEnvironment;
import graphql.schema.idl.WiringFactory;
import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Finds the resolver of every field by the naming rules of the content API (2.2); it works for any schema. */
final class ConventionWiring implements WiringFactory {
    private static final DataFetcher<@Nullable Object> NOTHING = environment -> null;

    private final DataModel schema;
    private final QueryFields queries;
    private final MutationFields mutations;
    private final NodeFields nodes;

    ConventionWiring(DataModel schema, QueryFields queries, MutationFields mutations, NodeFields nodes) {
        this.schema = schema;
        this.queries = queries;
        this.mutations = mutations;
        this.nodes = nodes;
    }

    @Override
    public boolean providesDataFetcher(FieldWiringEnvironment environment) {
        return true;
    }

    @Override
    public DataFetcher<?> getDataFetcher(FieldWiringEnvironment environment) {
        String type = environment.getParentType().getName();
        FieldDefinition field = environment.getFieldDefinition();
        return switch (type) {
            case "Query" -> queries.fetcher(field).orElse(NOTHING);
            case "Mutation" -> mutations.fetcher(field).orElse(NOTHING);
            case "PageInfo" -> pageInfo(field.getName());
            case "BatchPayload" -> environment2 -> environment2.getSource();
            case "RichText" -> richText(field.getName());
            default -> nodeOrConnection(type, field);
        };
    }

    @Override
    public boolean providesTypeResolver(InterfaceWiringEnvironment environment) {
        return true;
    }

    @Override
    public TypeResolver getTypeResolver(InterfaceWiringEnvironment environment) {
        return resolution -> {
            Entry entry = (Entry) source(resolution.getObject());
            return resolution.getSchema().getObjectType(entry.node().model());
        };
    }

    @Override
    public boolean providesScalar(ScalarWiringEnvironment environment) {
        return false;
    }

    @Override
    public @Nullable GraphQLScalarType getScalar(ScalarWiringEnvironment environment) {
        return null;
    }

    private DataFetcher<?> nodeOrConnection(String type, FieldDefinition field) {
        Optional<ModelType> model = schema.model(type);
        if (model.isPresent()) {
            return nodes.fetcher(model.get(), field.getName()).orElse(NOTHING);
        }
        if (schema.model(TypeNames.without("Connection", type)).isPresent()) {
            return connection(field.getName());
        }
        if (schema.model(TypeNames.without("Edge", type)).isPresent()) {
            return field.getName().equals("cursor")
                    ? environment -> ((Entry) source(environment.getSource())).id()
                    : environment -> environment.getSource();
        }
        if (type.startsWith("Aggregate") && field.getName().equals("count")) {
            return environment -> ((Page) source(environment.getSource())).count();
        }
        return NOTHING;
    }

    private static DataFetcher<?> connection(String field) {
        return switch (field) {
            case "edges" -> environment -> ((Page) source(environment.getSource())).entries();
            case "pageInfo" -> environment -> ((Page) source(environment.getSource())).info();
            case "aggregate" -> environment -> environment.getSource();
            default -> NOTHING;
        };
    }

    private static DataFetcher<?> pageInfo(String field) {
        return switch (field) {
            case "hasNextPage" -> environment -> ((Page.Info) source(environment.getSource())).hasNextPage();
            case "hasPreviousPage" -> environment -> ((Page.Info) source(environment.getSource())).hasPreviousPage();
            case "startCursor" -> environment -> ((Page.Info) source(environment.getSource())).startCursor();
            case "endCursor" -> environment -> ((Page.Info) source(environment.getSource())).endCursor();
            default -> NOTHING;
        };
    }

    private static DataFetcher<?> richText(String field) {
        return switch (field) {
            case "raw" -> environment -> environment.getSource();
            case "html" -> environment -> RichText.html((JsonNode) source(environment.getSource()));
            case "markdown" -> environment -> RichText.markdown((JsonNode) source(environment.getSource()));
            case "text" -> environment -> RichText.text((JsonNode) source(environment.getSource()));
            default -> NOTHING;
        };
    }

    private static Object source(@Nullable Object source) {
        return Objects.requireNonNull(source);
    }
}
