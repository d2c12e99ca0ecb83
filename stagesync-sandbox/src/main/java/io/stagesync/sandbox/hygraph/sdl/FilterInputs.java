package io.stagesync.sandbox.hygraph.sdl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Filters and orders (hygraph.md 3.2). */
final class FilterInputs {
    private final SdlText text;

    FilterInputs(SdlText text) {
        this.text = text;
    }

    void write(SdlType type) {
        String name = type.name();
        where(type, name + "WhereInput", field -> true);
        where(type, name + "ManyWhereInput", field -> !field.localized());
        List<String> orders = new ArrayList<>(orders("id"));
        if (type.isNode()) {
            orders.addAll(orders("createdAt"));
            orders.addAll(orders("publishedAt"));
        }
        orders.addAll(orders("updatedAt"));
        type.fields().stream()
                .filter(field -> KindTypes.isOrdered(field.kind()))
                .forEach(field -> orders.addAll(orders(field.name())));
        text.block("enum " + name + "OrderByInput", orders);
        if (type.isNode()) {
            stage(text, name);
        }
    }

    static void stage(SdlText text, String name) {
        text.input(name + "WhereComparatorInput", "outdated_to: Boolean");
        text.input(
                name + "WhereStageInput",
                "AND: [" + name + "WhereStageInput!]",
                "NOT: [" + name + "WhereStageInput!]",
                "OR: [" + name + "WhereStageInput!]",
                "compareWithParent: " + name + "WhereComparatorInput",
                "stage: Stage");
    }

    private static List<String> orders(String field) {
        return List.of(field + "_ASC", field + "_DESC");
    }

    private void where(SdlType type, String name, Predicate<SdlField> wanted) {
        List<String> lines = new ArrayList<>(logic(type.name()));
        lines.addAll(text("id", "ID"));
        lines.addAll(ordered("updatedAt", "DateTime"));
        if (type.isNode()) {
            lines.addAll(ordered("createdAt", "DateTime"));
            lines.addAll(ordered("publishedAt", "DateTime"));
            List.of("createdBy", "updatedBy", "publishedBy").forEach(by -> lines.add(by + ": UserWhereInput"));
            lines.addAll(many("documentInStages", type.name() + "WhereStageInput"));
            lines.addAll(many("scheduledIn", "ScheduledOperationWhereInput"));
        }
        type.fields().stream()
                .filter(field -> field.readable() && wanted.test(field))
                .forEach(field -> lines.addAll(field(field)));
        text.block("input " + name, lines);
    }

    static List<String> logic(String type) {
        return List.of(
                "AND: [" + type + "WhereInput!]",
                "NOT: [" + type + "WhereInput!]",
                "OR: [" + type + "WhereInput!]",
                "_search: String");
    }

    private static List<String> field(SdlField field) {
        String name = field.name();
        if (field.isInline()) {
            String where = field.outputType() + "WhereInput";
            if (field.isUnion()) {
                return List.of(name + "_empty: Boolean", name + (field.list() ? "_some: " : ": ") + where);
            }
            return field.list() ? many(name, where) : List.of(name + ": " + where);
        }
        if (field.list()) {
            return KindTypes.isOrdered(field.kind()) ? list(name, field.inputType()) : List.of();
        }
        String type = field.outputType().replace("!", "");
        return switch (field.kind()) {
            case STRING -> text(name, "String");
            case INT, FLOAT, DATE, DATE_TIME -> ordered(name, type);
            case BOOLEAN -> List.of(name + ": Boolean", name + "_not: Boolean");
            case ENUM -> equal(name, type);
            case JSON -> List.of(name + "_json_path_exists: String", name + "_value_recursive: Json");
            case TAXONOMY -> {
                List<String> lines = new ArrayList<>(equal(name, "TaxonomyNodeWhereInput"));
                lines.add(name + "_descendants_of: [TaxonomyNodeWhereInput!]");
                yield lines;
            }
            case COLOR, LOCATION, RICH_TEXT, RELATION, COMPONENT, VARIANTS, REMOTE -> List.of();
        };
    }

    static List<String> equal(String name, String type) {
        return List.of(
                name + ": " + type,
                name + "_in: [" + type + "]",
                name + "_not: " + type,
                name + "_not_in: [" + type + "]");
    }

    static List<String> ordered(String name, String type) {
        List<String> lines = new ArrayList<>(equal(name, type));
        List.of("gt", "gte", "lt", "lte").forEach(operator -> lines.add(name + "_" + operator + ": " + type));
        return lines;
    }

    static List<String> text(String name, String type) {
        List<String> lines = new ArrayList<>(equal(name, type));
        List.of("contains", "ends_with", "starts_with", "not_contains", "not_ends_with", "not_starts_with")
                .forEach(operator -> lines.add(name + "_" + operator + ": " + type));
        return lines;
    }

    static List<String> many(String name, String where) {
        return List.of(name + "_every: " + where, name + "_none: " + where, name + "_some: " + where);
    }

    private static List<String> list(String name, String type) {
        List<String> lines = new ArrayList<>();
        List.of("", "_contains_all", "_contains_none", "_contains_some", "_not")
                .forEach(operator -> lines.add(name + operator + ": [" + type + "!]"));
        return lines;
    }
}
