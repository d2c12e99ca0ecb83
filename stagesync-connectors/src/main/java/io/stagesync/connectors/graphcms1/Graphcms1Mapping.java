package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.connectors.graphql.Introspection.Output;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sorts what a service says about itself into content models and the names that reading and writing them need. */
final class Graphcms1Mapping {
    private final Map<String, ModelBinding> bindings;
    private final ContentSchema schema;

    private Graphcms1Mapping(Map<String, ModelBinding> bindings) {
        this.bindings = bindings;
        this.schema = new ContentSchema(
                bindings.values().stream().map(ModelBinding::model).toList());
    }

    /**
     * Finds the models.
     *
     * @throws StageException when it is no content API of this kind, or its mutations are hidden
     */
    static Graphcms1Mapping of(String stage, Introspection api) {
        Map<String, Output> listQueries = listQueries(api);
        checkKind(stage, api, listQueries);
        RelationPairs pairs = new RelationPairs(api, listQueries.keySet());
        Map<String, ModelBinding> bindings = new LinkedHashMap<>();
        listQueries.forEach((model, query) -> bindings.put(model, bind(api, pairs, model, query)));
        return new Graphcms1Mapping(bindings);
    }

    ContentSchema schema() {
        return schema;
    }

    /** The binding of a model of this stage; empty for one that it lacks. */
    Optional<ModelBinding> model(String name) {
        return Optional.ofNullable(bindings.get(name));
    }

    /** The same, with fewer fields or another way to read a model. */
    Graphcms1Mapping with(ModelBinding changed) {
        Map<String, ModelBinding> copy = new LinkedHashMap<>(bindings);
        copy.put(changed.name(), changed);
        return new Graphcms1Mapping(copy);
    }

    private static Map<String, Output> listQueries(Introspection api) {
        Map<String, Output> queries = new LinkedHashMap<>();
        for (Output query : api.query().fields()) {
            Optional<Named> type = api.type(query.type().name()).filter(t -> t.is("OBJECT"));
            boolean filtered = query.argument("where")
                    .flatMap(a -> api.type(a.type().name()))
                    .filter(t -> t.is("INPUT_OBJECT"))
                    .isPresent();
            if (query.type().list()
                    && filtered
                    && query.argument("first").isPresent()
                    && type.flatMap(t -> t.field("id")).isPresent()) {
                queries.putIfAbsent(query.type().name(), query);
            }
        }
        return queries;
    }

    /** The query for a connection of a model's entries; its name is free text as well. */
    private static Optional<String> countQuery(Introspection api, String model) {
        return api.query().fields().stream()
                .filter(query -> !query.needsArguments() && api.isConnectionOf(query.type(), model))
                .filter(query -> api.type(query.type().name())
                        .filter(type -> type.field("aggregate").isPresent())
                        .isPresent())
                .map(Output::name)
                .findFirst();
    }

    private static void checkKind(String stage, Introspection api, Map<String, Output> listQueries) {
        // The name of a type would prove nothing: it may be the user's own.
        boolean isV2 = listQueries.values().stream()
                .flatMap(query -> query.argument("stage").stream())
                .anyMatch(argument -> argument.type().name().equals("Stage"));
        if (isV2) {
            throw new StageException(
                    stage,
                    Reason.UNSUPPORTED,
                    "Cannot read stage '" + stage
                            + "': it speaks the newer Hygraph API with publication stages, not that"
                            + " of GraphCMS v1. Use the connector 'hygraph' for it.");
        }
        boolean isOlder = listQueries.isEmpty()
                && api.query().fields().stream()
                        .anyMatch(f -> f.name().startsWith("all") && f.type().list());
        if (isOlder) {
            throw new StageException(
                    stage,
                    Reason.UNSUPPORTED,
                    "Cannot read stage '" + stage + "': it speaks the API before GraphCMS v1 (queries like '"
                            + api.query().fields().get(0).name() + "'), which is not supported. Migrate the project, or"
                            + " use the connector 'graphql' with handwritten documents.");
        }
        if (listQueries.isEmpty()) {
            throw new StageException(
                    stage,
                    Reason.UNSUPPORTED,
                    "Cannot read stage '" + stage + "': it answers GraphQL, but offers no content models. Check the"
                            + " content endpoint, and that the token may read.");
        }
        boolean writable = api.mutation().stream()
                .flatMap(m -> m.fields().stream())
                .anyMatch(f -> listQueries.containsKey(f.type().name()));
        if (!writable) {
            throw new StageException(
                    stage,
                    Reason.ACCESS,
                    "Cannot read the schema of stage '" + stage + "': it shows no mutations, and only they tell which"
                            + " fields are stored. Check the content token of the stage: it must be allowed to write.");
        }
    }

    private static ModelBinding bind(Introspection api, RelationPairs pairs, String name, Output query) {
        Named output = api.existing(name);
        ModelInputs inputs = ModelInputs.of(api, output);
        boolean isAsset = isAsset(api, output);
        List<FieldBinding> fields = new ArrayList<>();
        FieldClassifier classifier = new FieldClassifier(api, pairs, output, inputs);
        for (Output field : output.fields()) {
            boolean isFile =
                    isAsset && (field.name().equals("handle") || field.name().equals("url"));
            if (!isFile && !isSystem(field.name())) {
                fields.addAll(classifier.classify(field));
            }
        }
        ContentModel model = new ContentModel(
                name,
                isAsset ? ContentModel.Kind.ASSET : ContentModel.Kind.ENTRY,
                fields.stream().map(FieldBinding::field).toList());
        return new ModelBinding(
                model,
                query.name(),
                countQuery(api, name),
                query.argument("where")
                        .flatMap(a -> api.type(a.type().name()))
                        .flatMap(t -> t.input("id_gt"))
                        .isPresent(),
                output.field("createdAt").isPresent(),
                output.field("updatedAt").isPresent(),
                inputs.update(),
                inputs.delete(),
                fields);
    }

    /**
     * The one system model of GraphCMS that a protocol knows by name, with addresses that are made and not stored. A
     * Prisma service may use that name for its own.
     */
    static boolean isAsset(Introspection api, Named model) {
        return model.name().equals("Asset")
                && model.field("handle").isPresent()
                && model.field("url").isPresent()
                && ModelInputs.of(api, model).stored("url").isEmpty();
    }

    private static boolean isSystem(String field) {
        return field.equals("id") || field.equals("createdAt") || field.equals("updatedAt");
    }
}
