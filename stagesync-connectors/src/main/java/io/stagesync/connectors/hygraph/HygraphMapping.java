package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Field;
import io.stagesync.model.StageException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Sorts what an environment says about itself into content models and the names that reading and writing them need
 * (hygraph.md 3.6). Everything is told from the types; permissions do not change what introspection shows (1.2).
 */
final class HygraphMapping {
    /**
     * Asks for all that a mapping needs, in one go and each list of types once: servers take more for abuse. Descriptions
     * of inputs tell which locale is the default.
     */
    static final String QUERY = "query Schema{__schema{queryType{name}mutationType{name}types{kind name"
            + " fields(includeDeprecated:true){name args{name defaultValue type{...T}}type{...T}}"
            + "inputFields{name description defaultValue type{...T}}"
            + "enumValues(includeDeprecated:true){name}possibleTypes{name}}}}"
            + "fragment T on __Type{kind name ofType{kind name ofType{kind name ofType{kind name}}}}";

    private final Map<String, ModelBinding> models;
    private final Map<String, EntityBinding> components;
    private final List<String> stages;
    private final boolean uploads;
    private final ContentSchema schema;

    private HygraphMapping(
            Map<String, ModelBinding> models,
            Map<String, EntityBinding> components,
            List<String> locales,
            List<String> stages,
            boolean uploads) {
        this.models = models;
        this.components = components;
        this.stages = stages;
        this.uploads = uploads;
        this.schema = new ContentSchema(
                models.values().stream().map(ModelBinding::model).toList(),
                components.values().stream()
                        .map(component -> contentModel(component, ContentModel.Kind.COMPONENT))
                        .toList(),
                locales);
    }

    /**
     * Finds the models.
     *
     * @param data the data of the answer to {@link #QUERY}
     * @throws StageException when it is no content API of Hygraph, or its mutations are hidden
     */
    static HygraphMapping of(String stage, JsonNode data) {
        ApiKind kind = new ApiKind(stage);
        Introspection api = Introspection.of(data).orElseThrow(kind::noSchema);
        EnvironmentTypes types = new EnvironmentTypes(api);
        kind.check(types);
        List<String> locales = EnvironmentLocales.of(api, data);
        EntityBinder binder = new EntityBinder(types, new RelationPairs(new RelationSides(types).all()), locales);
        Map<String, ModelBinding> models = models(types, binder);
        return new HygraphMapping(
                models,
                components(types, binder, models),
                locales,
                api.existing("Stage").enumValues(),
                types.createInput(EnvironmentTypes.ASSET)
                        .flatMap(input -> input.input("uploadUrl"))
                        .isPresent());
    }

    private static Map<String, ModelBinding> models(EnvironmentTypes types, EntityBinder binder) {
        RootFields root = new RootFields(types);
        Map<String, ModelBinding> models = new LinkedHashMap<>();
        for (String name : types.models()) {
            Optional<String> list = root.list(name);
            Optional<String> connection = root.connection(name);
            if (list.isPresent() && connection.isPresent()) {
                EntityBinding entity = binder.bind(name);
                ContentModel.Kind kind =
                        name.equals(EnvironmentTypes.ASSET) ? ContentModel.Kind.ASSET : ContentModel.Kind.ENTRY;
                models.put(
                        name,
                        new ModelBinding(
                                contentModel(entity, kind),
                                entity,
                                list.get(),
                                connection.get(),
                                root.single(name),
                                root.mutations(name)));
            }
        }
        return models;
    }

    /** Walks from the fields: that a type exists does not mean that any field holds it (schema-facts.md 6). */
    private static Map<String, EntityBinding> components(
            EnvironmentTypes types, EntityBinder binder, Map<String, ModelBinding> models) {
        Map<String, EntityBinding> found = new TreeMap<>();
        Deque<EntityBinding> open = new ArrayDeque<>();
        models.values().forEach(model -> open.add(model.entity()));
        while (!open.isEmpty()) {
            for (FieldBinding field : open.remove().fields()) {
                for (String target : field.isComponents() ? field.field().targets() : List.<String>of()) {
                    if (!found.containsKey(target)) {
                        EntityBinding component = binder.bind(target);
                        found.put(target, component);
                        open.add(component);
                    }
                }
            }
        }
        Map<String, EntityBinding> inSchemaOrder = new LinkedHashMap<>();
        types.api().types().keySet().stream()
                .filter(found::containsKey)
                .forEach(name -> inSchemaOrder.put(name, found.get(name)));
        return inSchemaOrder;
    }

    private static ContentModel contentModel(EntityBinding entity, ContentModel.Kind kind) {
        List<Field> fields = entity.fields().stream().map(FieldBinding::field).toList();
        return new ContentModel(entity.name(), kind, fields);
    }

    ContentSchema schema() {
        return schema;
    }

    /** The binding of a model of this environment; empty for one that it lacks. */
    Optional<ModelBinding> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /**
     * The binding of a component or variant that a field names.
     *
     * @throws IllegalStateException when the environment has none of that name
     */
    EntityBinding component(String name) {
        EntityBinding component = components.get(name);
        if (component == null) {
            throw new IllegalStateException("No component: " + name);
        }
        return component;
    }

    /** The models, in schema order. */
    List<ModelBinding> models() {
        return List.copyOf(models.values());
    }

    /** The components and variants, in schema order. */
    List<EntityBinding> components() {
        return List.copyOf(components.values());
    }

    /** Every locale, the default one first. */
    List<String> locales() {
        return schema.locales();
    }

    String defaultLocale() {
        return schema.locales().get(0);
    }

    /** The publishing stages besides PUBLISHED, which are not synced. */
    List<String> otherStages() {
        return stages.stream()
                .filter(stage -> !stage.equals("DRAFT") && !stage.equals("PUBLISHED"))
                .toList();
    }

    /** Whether assets are made by {@code uploadUrl}; else they are of the legacy system (hygraph.md 5.1). */
    boolean takesUploads() {
        return uploads;
    }
}
