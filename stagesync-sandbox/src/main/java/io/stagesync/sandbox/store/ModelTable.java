package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The table of a model. Names are quoted. Beside the visible columns it has the folded id as its key, and a folded copy
 * of every unique text.
 */
final class ModelTable {
    static final List<String> TIMESTAMPS = List.of("createdAt", "updatedAt");

    private final ModelType model;
    private final String name;
    private final String key;
    private final Map<String, String> columns = new LinkedHashMap<>();
    private final Map<String, String> uniqueColumns = new LinkedHashMap<>();
    private final Map<String, ListTable> lists = new LinkedHashMap<>();
    private final List<ScalarField> stored = new ArrayList<>();

    ModelTable(ModelType model, FreeNames tableNames) {
        this.model = model;
        name = tableNames.quoted(model.name());
        FreeNames columnNames = new FreeNames();
        for (ScalarField field : model.scalars()) {
            if (!field.list()) {
                columns.put(field.name(), columnNames.quoted(field.name()));
                stored.add(field);
            }
        }
        TIMESTAMPS.forEach(hidden -> columns.computeIfAbsent(hidden, columnNames::quoted));
        key = columnNames.quoted("_key");
        for (ScalarField field : stored) {
            if (field.unique() && !field.name().equals("id")) {
                uniqueColumns.put(
                        field.name(),
                        isText(field) ? columnNames.quoted("_unique_" + field.name()) : column(field.name()));
            }
        }
    }

    void addLists(FreeNames tableNames) {
        for (ScalarField field : model.scalars()) {
            if (field.list()) {
                lists.put(field.name(), new ListTable(tableNames.quoted(model.name() + "_" + field.name()), field));
            }
        }
    }

    String name() {
        return name;
    }

    String key() {
        return key;
    }

    ModelType model() {
        return model;
    }

    /** The visible scalar fields with a column. */
    List<ScalarField> stored() {
        return stored;
    }

    ScalarField scalar(String field) {
        return model.scalar(field)
                .orElseThrow(() ->
                        new IllegalArgumentException("Model '" + model.name() + "' has no field '" + field + "'"));
    }

    String column(String field) {
        String column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("Model '" + model.name() + "' has no scalar field '" + field + "'");
        }
        return column;
    }

    boolean hasTimestampOutsideModel(String field) {
        return TIMESTAMPS.contains(field) && model.scalar(field).isEmpty();
    }

    /** The columns that must be unique, by field, the id left out. */
    Map<String, String> uniqueColumns() {
        return uniqueColumns;
    }

    Map<String, ListTable> lists() {
        return lists;
    }

    ListTable list(String field) {
        ListTable table = lists.get(field);
        if (table == null) {
            throw new IllegalArgumentException("Model '" + model.name() + "' has no list field '" + field + "'");
        }
        return table;
    }

    Stream<String> ddl(int number) {
        List<String> definitions = new ArrayList<>();
        definitions.add(key + " TEXT PRIMARY KEY");
        columns.values().forEach(definitions::add);
        uniqueColumns.values().stream()
                .filter(column -> !columns.containsValue(column))
                .forEach(definitions::add);
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + name + " (" + String.join(", ", definitions) + ")");
        int index = 0;
        for (String column : uniqueColumns.values()) {
            statements.add("CREATE UNIQUE INDEX \"_u" + number + "_" + index++ + "\" ON " + name + " (" + column + ")");
        }
        lists.values().forEach(list -> statements.add(list.ddl()));
        return statements.stream();
    }

    static boolean isText(ScalarField field) {
        return field.type() == ScalarType.STRING || field.type() == ScalarType.ID;
    }
}
