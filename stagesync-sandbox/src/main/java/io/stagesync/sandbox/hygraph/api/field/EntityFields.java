package io.stagesync.sandbox.hygraph.api.field;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.filter.SystemValues;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Relations;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of models, assets, components and variants. */
final class EntityFields {
    private final Project project;
    private final Listing listing;
    private final AssetActions assets;
    private final SystemFields system = new SystemFields();

    EntityFields(Project project, Listing listing, AssetActions assets) {
        this.project = project;
        this.listing = listing;
        this.assets = assets;
    }

    DataFetcher<?> fetcher(EntityType type, String name) {
        if (type.kind() == EntityType.Kind.ASSET) {
            Optional<DataFetcher<?>> ofFile = file(type, name);
            if (ofFile.isPresent()) {
                return ofFile.get();
            }
        }
        return project.field(type.name(), name)
                .<DataFetcher<?>>map(this::content)
                .orElseGet(() -> system.fetcher(name));
    }

    private Optional<DataFetcher<?>> file(EntityType type, String name) {
        if (name.equals("url")) {
            return Optional.of(Light.<Item>with(this::url));
        }
        boolean own = name.equals("upload") || SystemValues.isOfFile(type, name);
        return own ? Optional.of(Light.<Item>of(item -> item.own(name))) : Optional.empty();
    }

    private @Nullable Object url(Item item, DataFetchingEnvironment environment) {
        Object handle = item.own("handle");
        Object transformation = environment.getArgument("transformation");
        return handle == null
                ? item.own("url")
                : assets.url(handle.toString(), transformation == null ? Map.of() : castArguments(transformation));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, @Nullable Object> castArguments(Object map) {
        return (Map<String, @Nullable Object>) map;
    }

    private DataFetcher<?> content(EntityField field) {
        return switch (field.kind()) {
            case REMOTE -> Light.<Item>of(item -> null);
            case RICH_TEXT -> Light.<Item>of(item -> richText(item, field));
            case RELATION, COMPONENT, VARIANTS ->
                field.list()
                        ? Light.<Item>with((item, environment) -> many(item, field, environment))
                        : Light.<Item>with((item, environment) -> one(item, field, environment));
            default ->
                field.list()
                        ? Light.<Item>of(item -> listOf(item.value(field)))
                        : Light.<Item>of(item -> item.value(field));
        };
    }

    private static Object listOf(@Nullable Object value) {
        return value == null ? List.of() : value;
    }

    private static @Nullable Object richText(Item item, EntityField field) {
        Object value = item.value(field);
        if (value instanceof List<?> many) {
            return many.stream()
                    .map(one -> new RichTextValue((Map<?, ?>) one, item.view()))
                    .toList();
        }
        return value instanceof Map<?, ?> ast ? new RichTextValue(ast, item.view()) : field.list() ? List.of() : null;
    }

    private @Nullable Object one(Item item, EntityField field, DataFetchingEnvironment environment) {
        Map<String, @Nullable Object> arguments = environment.getArguments();
        for (Item target : Relations.targets(item, field, Arguments.below(item, arguments))) {
            return listing.passes(target, arguments) ? target : null;
        }
        return null;
    }

    private Object many(Item item, EntityField field, DataFetchingEnvironment environment) {
        Map<String, @Nullable Object> arguments = environment.getArguments();
        EntityType type = Project.isUnion(field) ? null : project.find(field.valueType());
        return listing.nested(Relations.targets(item, field, Arguments.below(item, arguments)), type, arguments);
    }
}
