package io.stagesync.sandbox.hygraph.api.field;

import graphql.language.FieldDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.fault.NotAllowed;
import io.stagesync.sandbox.hygraph.api.read.Finder;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Page;
import io.stagesync.sandbox.hygraph.api.read.TokenUser;
import io.stagesync.sandbox.hygraph.api.read.View;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of {@code Query} (hygraph.md 3.1). */
final class QueryFields {
    private static final Page<Item> EMPTY = new Page<>(List.of(), 0, false, false);

    private final Project project;
    private final Listing listing;
    private final Finder finder;
    private final Entities entities;

    QueryFields(Project project, Listing listing) {
        this.project = project;
        this.listing = listing;
        this.finder = new Finder(project);
        this.entities = new Entities(project);
    }

    DataFetcher<?> fetcher(FieldDefinition definition) {
        FieldShape shape = new FieldShape(definition, project.schema().definitions());
        if (shape.argument("where").filter("EntityWhereInput"::equals).isPresent()) {
            return environment -> entities.find(environment);
        }
        if (shape.type().equals("Node") && shape.argument("id").isPresent()) {
            return environment -> entities.node(environment);
        }
        Optional<String> connected = shape.connected();
        String name = connected.orElse(shape.type());
        EntityType type = project.find(name);
        if (type == null || !shape.argument("stage").isPresent()) {
            return system(shape, name);
        }
        if (connected.isPresent()) {
            return environment -> page(type, environment);
        }
        return shape.isList()
                ? environment -> page(type, environment).items()
                : environment -> single(type, environment);
    }

    /** Versions, remote sources, releases and users: there is one user, and of the others there is nothing. */
    private DataFetcher<?> system(FieldShape shape, String type) {
        if (!type.equals(TokenUser.TYPE)) {
            return shape.connected().isPresent()
                    ? environment -> EMPTY
                    : shape.isList() ? environment -> List.of() : environment -> null;
        }
        if (shape.connected().isPresent()) {
            return environment ->
                    new Page<>(List.of(new TokenUser(Arguments.root(environment, project))), 1, false, false);
        }
        return shape.isList()
                ? environment -> List.of(new TokenUser(Arguments.root(environment, project)))
                : environment -> user(environment);
    }

    private @Nullable Object user(DataFetchingEnvironment environment) {
        Map<String, Object> where = environment.getArgumentOrDefault("where", Map.of());
        return TokenUser.ID.equals(where.get("id")) ? new TokenUser(Arguments.root(environment, project)) : null;
    }

    private Page<Item> page(EntityType type, DataFetchingEnvironment environment) {
        View view = allowed(type, environment);
        return listing.page(view, type, environment.getArguments());
    }

    private @Nullable Item single(EntityType type, DataFetchingEnvironment environment) {
        View view = allowed(type, environment);
        Map<String, Object> where = environment.getArgumentOrDefault("where", Map.of());
        return view.session()
                .read(reader -> finder.find(reader, view.stage(), type.name(), where))
                .flatMap(view::see)
                .orElse(null);
    }

    private View allowed(EntityType type, DataFetchingEnvironment environment) {
        View view = Arguments.root(environment, project);
        if (!view.session().permissions().may("read", type.name(), view.stage())) {
            throw new NotAllowed();
        }
        return view;
    }
}
