package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.Flavor;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import java.util.ArrayList;
import java.util.List;

/** Writes the where and order inputs of a model (2.3). */
final class FilterInputs {
    private static final List<String> SETS = List.of("in", "not_in");
    private static final List<String> RANGES = List.of("lt", "lte", "gt", "gte");
    private static final List<String> TEXTS =
            List.of("contains", "not_contains", "starts_with", "not_starts_with", "ends_with", "not_ends_with");

    private final Flavor flavor;
    private final SdlWriter sdl;

    FilterInputs(Flavor flavor, SdlWriter sdl) {
        this.flavor = flavor;
        this.sdl = sdl;
    }

    void write(ModelType model) {
        String name = model.name();
        sdl.add("input", name + "WhereInput", where(model, name + "WhereInput", true));
        sdl.add("input", name + "ScalarWhereInput", where(model, name + "ScalarWhereInput", false));
        sdl.add(
                "input",
                name + "WhereUniqueInput",
                model.scalars().stream()
                        .filter(f -> f.unique() || f.name().equals("id"))
                        .filter(f -> !f.list())
                        .map(f -> f.name() + ": " + FieldTypes.input(f))
                        .toList());
        sdl.add(
                "enum",
                name + "OrderByInput",
                model.scalars().stream()
                        .filter(f -> !f.list())
                        .flatMap(f -> List.of(f.name() + "_ASC", f.name() + "_DESC").stream())
                        .toList());
    }

    private List<String> where(ModelType model, String self, boolean withRelations) {
        List<String> fields = new ArrayList<>();
        for (String combined : List.of("AND", "OR", "NOT")) {
            fields.add(combined + ": [" + self + "!]");
        }
        if (flavor == Flavor.GRAPHCMS) {
            fields.add("_search: String");
        }
        for (ScalarField field : model.scalars()) {
            if (FieldTypes.isFilterable(field)) {
                scalar(field, fields);
            }
        }
        for (RelationField field : withRelations ? model.relations() : List.<RelationField>of()) {
            String inner = field.target() + "WhereInput";
            if (field.list()) {
                for (String quantifier : List.of("every", "some", "none")) {
                    fields.add(field.name() + "_" + quantifier + ": " + inner);
                }
            } else {
                fields.add(field.name() + ": " + inner);
            }
        }
        return fields;
    }

    private static void scalar(ScalarField field, List<String> fields) {
        String type = FieldTypes.input(field);
        fields.add(field.name() + ": " + type);
        fields.add(field.name() + "_not: " + type);
        List<String> lists = new ArrayList<>();
        List<String> singles = new ArrayList<>();
        switch (field.type()) {
            case ID, STRING -> {
                lists.addAll(SETS);
                singles.addAll(RANGES);
                singles.addAll(TEXTS);
            }
            case INT, FLOAT, DATE_TIME -> {
                lists.addAll(SETS);
                singles.addAll(RANGES);
            }
            case ENUM -> lists.addAll(SETS);
            case BOOLEAN, JSON, RICH_TEXT -> {
                // the plain and the _not filter are all there is for a Boolean, and none for the others
            }
        }
        lists.forEach(suffix -> fields.add(field.name() + "_" + suffix + ": [" + type + "!]"));
        singles.forEach(suffix -> fields.add(field.name() + "_" + suffix + ": " + type));
    }
}
