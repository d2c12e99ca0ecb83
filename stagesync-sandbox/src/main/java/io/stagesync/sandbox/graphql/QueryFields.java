package io.stagesync.sandbox.graphql;

import graphql.language.FieldDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Window;
import java.util.Map;
import java.util.Optional;

/** Resolvers of the query type, recognised by what they return, so no plural is ever formed (2.2). */
final class QueryFields {
    private final DataModel schema;
    private final WhereFilters filters;

    QueryFields(DataModel schema, WhereFilters filters) {
        this.schema = schema;
        this.filters = filters;
    }

    Optional<DataFetcher<?>> fetcher(FieldDefinition field) {
        String type = TypeNames.named(field.getType());
        Optional<ModelType> model = schema.model(type);
        if (model.isPresent()) {
            return Optional.of(TypeNames.isList(field.getType()) ? list(model.get()) : single(model.get()));
        }
        Optional<ModelType> connected = schema.model(TypeNames.without("Connection", type));
        if (connected.isPresent()) {
            return Optional.of(connection(connected.get()));
        }
        return field.getName().equals("node") ? Optional.of(node()) : Optional.empty();
    }

    private DataFetcher<?> list(ModelType model) {
        return environment -> {
            Window window = Windows.of(environment.getArguments());
            Filter filter = filter(model, environment);
            return Level.of(NodeFields.call(environment).read(session -> session.select(model.name(), filter, window)));
        };
    }

    private DataFetcher<?> connection(ModelType model) {
        return environment -> new Page(
                NodeFields.call(environment),
                model.name(),
                filter(model, environment),
                Windows.of(environment.getArguments()));
    }

    /** A missing node is null, not an error (2.7). */
    private static DataFetcher<?> single(ModelType model) {
        return environment -> {
            NodeKey key = NodeKey.of(model, environment.getArgument("where"));
            return NodeFields.call(environment).read(key::find).map(Level::alone);
        };
    }

    private static DataFetcher<?> node() {
        return environment -> {
            String id = String.valueOf(environment.<Object>getArgument("id"));
            return NodeFields.call(environment)
                    .read(session -> session.findAnywhere(id))
                    .map(Level::alone);
        };
    }

    private Filter filter(ModelType model, DataFetchingEnvironment environment) {
        Map<String, Object> arguments = environment.getArguments();
        return filters.filter(model.name(), arguments.get("where"));
    }
}
