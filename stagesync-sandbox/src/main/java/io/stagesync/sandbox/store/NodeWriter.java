package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.ScalarField;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes rows of one model's table and its lists. */
final class NodeWriter {
    private final Statements statements;
    private final ModelTable table;
    private final Folding folding;

    NodeWriter(Statements statements, ModelTable table, Folding folding) {
        this.statements = statements;
        this.table = table;
        this.folding = folding;
    }

    /** Inserts a row unless a unique value is taken; tells whether it did. */
    boolean insert(String id, Map<String, ? extends @Nullable Object> values, Instant now) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(table.key(), folding.key(id));
        row.put(table.column("id"), folding.stored(id));
        ModelTable.TIMESTAMPS.forEach(name -> row.put(table.column(name), now.toEpochMilli()));
        values.forEach((field, value) -> put(row, field, value));
        String sql = "INSERT OR IGNORE INTO " + table.name() + " (" + String.join(", ", row.keySet()) + ") VALUES ("
                + "?, ".repeat(row.size() - 1) + "?)";
        return statements.update(sql, new ArrayList<>(row.values())) > 0;
    }

    /** Changes a row unless a unique value is taken; tells whether it did. */
    boolean update(String id, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        values.forEach((field, value) -> put(row, field, value));
        if (row.isEmpty()) {
            return true;
        }
        String sets = row.keySet().stream().map(column -> column + " = ?").collect(Collectors.joining(", "));
        List<@Nullable Object> parameters = new ArrayList<>(row.values());
        parameters.add(folding.key(id));
        String sql = "UPDATE OR IGNORE " + table.name() + " SET " + sets + " WHERE " + table.key() + " = ?";
        return statements.update(sql, parameters) > 0;
    }

    void replaceList(String id, String field, List<Object> values) {
        ListTable list = table.list(field);
        statements.update("DELETE FROM " + list.name() + " WHERE \"nodeId\" = ?", List.of(folding.key(id)));
        int position = 0;
        for (Object value : values) {
            position += ListTable.STEP;
            insertListValue(list, id, position, value);
        }
    }

    void appendToList(String id, String field, Object value) {
        ListTable list = table.list(field);
        String key = folding.key(id);
        int last = statements
                .query(
                        "SELECT coalesce(max(\"position\"), 0) FROM " + list.name() + " WHERE \"nodeId\" = ?",
                        List.of(key),
                        row -> row.getInt(1))
                .get(0);
        insertListValue(list, id, last + ListTable.STEP, value);
    }

    void delete(String id) {
        String key = folding.key(id);
        statements.update("DELETE FROM " + table.name() + " WHERE " + table.key() + " = ?", List.of(key));
        table.lists()
                .values()
                .forEach(list ->
                        statements.update("DELETE FROM " + list.name() + " WHERE \"nodeId\" = ?", List.of(key)));
    }

    boolean exists(String id) {
        return !statements
                .query(
                        "SELECT 1 FROM " + table.name() + " WHERE " + table.key() + " = ?",
                        List.of(folding.key(id)),
                        row -> 1)
                .isEmpty();
    }

    /** The first field whose value another node has, {@code id} before the others. */
    Optional<String> takenField(String id, Map<String, ? extends @Nullable Object> values, boolean isNew) {
        if (isNew && exists(id)) {
            return Optional.of("id");
        }
        return table.uniqueColumns().keySet().stream()
                .filter(field -> values.get(field) != null && isTaken(id, field, values.get(field)))
                .findFirst();
    }

    private boolean isTaken(String id, String field, @Nullable Object value) {
        return !statements
                .query(
                        "SELECT 1 FROM " + table.name() + " WHERE "
                                + table.uniqueColumns().get(field) + " = ? AND " + table.key() + " <> ?",
                        Arrays.asList(uniqueValue(table.scalar(field), value), folding.key(id)),
                        row -> 1)
                .isEmpty();
    }

    @Nullable
    Object uniqueValue(ScalarField field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        Object column = ColumnValue.of(field.type(), value);
        return ModelTable.isText(field) ? folding.uniqueKey((String) column) : column;
    }

    private void put(Map<String, @Nullable Object> row, String field, @Nullable Object value) {
        if (field.equals("id")) {
            return;
        }
        if (table.hasTimestampOutsideModel(field)) {
            row.put(table.column(field), value instanceof Instant instant ? instant.toEpochMilli() : null);
            return;
        }
        ScalarField scalar = table.scalar(field);
        row.put(table.column(field), value == null ? null : ColumnValue.of(scalar.type(), value));
        String unique = table.uniqueColumns().get(field);
        if (unique != null && ModelTable.isText(scalar)) {
            row.put(unique, uniqueValue(scalar, value));
        }
    }

    private void insertListValue(ListTable list, String id, int position, Object value) {
        statements.update(
                "INSERT INTO " + list.name() + " VALUES (?, ?, ?)",
                List.of(folding.key(id), position, ColumnValue.of(list.field().type(), value)));
    }
}
