package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.Flavor;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the create, update, upload and nested inputs (2.4). An input without fields is left out with all that uses it. */
final class DataInputs {
    private static final Set<String> NOT_WRITABLE = Set.of("id", "createdAt", "updatedAt");
    private static final Set<String> FROM_FILE = Set.of("handle", "fileName", "height", "width", "size", "mimeType");

    private final DataModel schema;
    private final Flavor flavor;
    private final SdlWriter sdl;

    DataInputs(DataModel schema, Flavor flavor, SdlWriter sdl) {
        this.schema = schema;
        this.flavor = flavor;
        this.sdl = sdl;
    }

    void write(ModelType model) {
        sdl.add("input", model.name() + "CreateInput", createFields(model, Optional.empty()));
        sdl.add("input", model.name() + "UpdateInput", updateFields(model, Optional.empty()));
        sdl.add("input", model.name() + "UpdateManyMutationInput", scalarUpdates(model));
        if (isAsset(model)) {
            sdl.add("input", model.name() + "UploadInput", uploadFields(model, Optional.empty()));
        }
    }

    /** Whether anything of a model can be written, the other side of a relation left out. */
    static boolean isWritable(ModelType model, Optional<String> without) {
        return model.scalars().stream().anyMatch(DataInputs::isWritable)
                || model.relations().stream()
                        .anyMatch(f -> without.filter(f.name()::equals).isEmpty());
    }

    private static boolean isWritable(ScalarField field) {
        return !NOT_WRITABLE.contains(field.name());
    }

    private boolean isAsset(ModelType model) {
        return flavor == Flavor.GRAPHCMS && model.name().equals("Asset");
    }

    private List<String> createFields(ModelType model, Optional<String> without) {
        List<String> fields = new ArrayList<>();
        for (ScalarField field : model.scalars()) {
            if (isWritable(field)) {
                boolean mustBeGiven = field.required() && field.defaultValue().isEmpty();
                fields.add(field.name() + ": " + scalarInput(model, field, "Create")
                        + (mustBeGiven && !field.list() ? "!" : ""));
            }
        }
        fields.addAll(relationFields(model, without));
        return fields;
    }

    private List<String> relationFields(ModelType model, Optional<String> without) {
        return model.relations().stream()
                .filter(f -> without.filter(f.name()::equals).isEmpty())
                .map(f -> f.name() + ": " + createNested(f) + (f.required() ? "!" : ""))
                .toList();
    }

    private List<String> updateFields(ModelType model, Optional<String> without) {
        List<String> fields = new ArrayList<>(scalarUpdates(model));
        model.relations().stream()
                .filter(f -> without.filter(f.name()::equals).isEmpty())
                .forEach(f -> fields.add(f.name() + ": " + updateNested(f)));
        return fields;
    }

    private List<String> scalarUpdates(ModelType model) {
        return model.scalars().stream()
                .filter(DataInputs::isWritable)
                .map(f -> f.name() + ": " + scalarInput(model, f, "Update"))
                .toList();
    }

    private List<String> uploadFields(ModelType model, Optional<String> without) {
        List<String> fields = new ArrayList<>(List.of("url: String!"));
        model.scalars().stream()
                .filter(f -> isWritable(f) && !FROM_FILE.contains(f.name()))
                .forEach(f -> fields.add(f.name() + ": " + scalarInput(model, f, "Create")));
        fields.addAll(relationFields(model, without));
        return fields;
    }

    private String scalarInput(ModelType model, ScalarField field, String verb) {
        if (!field.list()) {
            return FieldTypes.input(field);
        }
        String name = model.name() + verb + field.name() + "Input";
        sdl.add("input", name, List.of("set: [" + FieldTypes.input(field) + "!]"));
        return name;
    }

    private String createNested(RelationField field) {
        String without = without(field);
        String name = field.target() + (field.list() ? "CreateMany" : "CreateOne") + without + "Input";
        if (!sdl.has(name)) {
            List<String> actions = new ArrayList<>();
            addCreating(field, actions);
            actions.add("connect: " + many(field, field.target() + "WhereUniqueInput"));
            sdl.add("input", name, actions);
        }
        return name;
    }

    private void addCreating(RelationField field, List<String> actions) {
        ModelType target = schema.model(field.target()).orElseThrow();
        String without = without(field);
        if (isWritable(target, field.inverse())) {
            String create = field.target() + "Create" + without + "Input";
            actions.add("create: " + many(field, create));
            pending(create, () -> createFields(target, field.inverse()));
        }
        if (isAsset(target)) {
            String upload = field.target() + "Upload" + without + "Input";
            actions.add("upload: " + many(field, upload));
            pending(upload, () -> uploadFields(target, field.inverse()));
        }
    }

    private String updateNested(RelationField field) {
        String without = without(field);
        String kind = field.list() ? "UpdateMany" : field.required() ? "UpdateOneRequired" : "UpdateOne";
        String name = field.target() + kind + without + "Input";
        if (!sdl.has(name)) {
            List<String> actions = new ArrayList<>();
            addCreating(field, actions);
            actions.add("connect: " + many(field, field.target() + "WhereUniqueInput"));
            if (field.list()) {
                for (String action : List.of("set", "disconnect", "delete")) {
                    actions.add(action + ": [" + field.target() + "WhereUniqueInput!]");
                }
            } else if (!field.required()) {
                actions.add("disconnect: Boolean");
                actions.add("delete: Boolean");
            }
            addUpdating(field, actions);
            sdl.add("input", name, actions);
        }
        return name;
    }

    private void addUpdating(RelationField field, List<String> actions) {
        ModelType target = schema.model(field.target()).orElseThrow();
        String model = field.target();
        if (field.list()) {
            actions.add("deleteMany: [" + model + "ScalarWhereInput!]");
        }
        if (!isWritable(target, field.inverse())) {
            return;
        }
        String without = without(field);
        String nested = without.isEmpty() ? "Nested" : without;
        String data = model + "Update" + without + "DataInput";
        String create = model + "Create" + without + "Input";
        pending(data, () -> updateFields(target, field.inverse()));
        if (field.list()) {
            String where = "where: " + model + "WhereUniqueInput!";
            String update = model + "UpdateWithWhereUnique" + nested + "Input";
            sdl.add("input", update, List.of(where, "data: " + data + "!"));
            String upsert = model + "UpsertWithWhereUnique" + nested + "Input";
            sdl.add("input", upsert, List.of(where, "update: " + data + "!", "create: " + create + "!"));
            actions.add("update: [" + update + "!]");
            actions.add("upsert: [" + upsert + "!]");
            addUpdateMany(target, actions);
        } else {
            String upsert = model + "Upsert" + nested + "Input";
            sdl.add("input", upsert, List.of("update: " + data + "!", "create: " + create + "!"));
            actions.add("update: " + data);
            actions.add("upsert: " + upsert);
        }
    }

    private void addUpdateMany(ModelType target, List<String> actions) {
        if (sdl.add("input", target.name() + "UpdateManyDataInput", scalarUpdates(target))) {
            String updateMany = target.name() + "UpdateManyWithWhereNestedInput";
            sdl.add(
                    "input",
                    updateMany,
                    List.of(
                            "where: " + target.name() + "ScalarWhereInput!",
                            "data: " + target.name() + "UpdateManyDataInput!"));
            actions.add("updateMany: [" + updateMany + "!]");
        }
    }

    /** Inputs refer to each other in circles, so a name is taken before its fields are worked out. */
    private void pending(String name, java.util.function.Supplier<List<String>> fields) {
        if (sdl.reserve(name)) {
            sdl.fill("input", name, fields.get());
        }
    }

    private static String without(RelationField field) {
        return field.inverse()
                .map(name -> "Without" + SdlWriter.capitalized(name))
                .orElse("");
    }

    private static String many(RelationField field, String type) {
        return field.list() ? "[" + type + "!]" : type;
    }
}
