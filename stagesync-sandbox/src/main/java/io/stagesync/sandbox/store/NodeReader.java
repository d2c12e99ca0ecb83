package io.stagesync.sandbox.store;

import static java.util.Objects.requireNonNull;

import io.stagesync.sandbox.datamodel.ScalarField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Reads nodes from rows. A row starts with the node's key, then come the stored fields in schema order. */
final class NodeReader {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Statements statements;
    private final ModelTable table;

    NodeReader(Statements statements, ModelTable table) {
        this.statements = statements;
        this.table = table;
    }

    /** The columns to select from a table or view that goes by the alias. */
    String columns(String alias) {
        return Stream.concat(Stream.of(table.key()), table.stored().stream().map(field -> table.column(field.name())))
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    /** A node without its lists, from the columns that begin after an offset. */
    Keyed read(ResultSet row, int offset) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        int index = offset + 1;
        String key = row.getString(index++);
        for (ScalarField field : table.stored()) {
            Object value = ColumnValue.read(field, row, index++);
            if (value != null) {
                values.put(field.name(), value);
            }
        }
        return new Keyed(key, new Node(table.model().name(), values, Map.of()));
    }

    /** The same nodes with their lists, one query for each list field. */
    List<Node> withLists(List<Keyed> nodes) {
        if (table.lists().isEmpty() || nodes.isEmpty()) {
            return nodes.stream().map(Keyed::node).toList();
        }
        Map<String, Map<String, List<Object>>> lists = new LinkedHashMap<>();
        List<String> keys = nodes.stream().map(Keyed::key).distinct().toList();
        table.lists().values().forEach(list -> collect(list, keys, lists));
        return nodes.stream()
                .map(keyed -> new Node(
                        keyed.node().model(), keyed.node().values(), lists.getOrDefault(keyed.key(), Map.of())))
                .toList();
    }

    private void collect(ListTable list, List<String> keys, Map<String, Map<String, List<Object>>> lists) {
        statements.query(
                "SELECT \"nodeId\", \"value\" FROM " + list.name()
                        + " WHERE \"nodeId\" IN (SELECT value FROM json_each(?)) ORDER BY \"nodeId\", \"position\"",
                List.of(JSON.writeValueAsString(keys)),
                row -> lists.computeIfAbsent(row.getString(1), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(list.field().name(), unused -> new ArrayList<>())
                        .add(requireNonNull(ColumnValue.read(list.field(), row, 2))));
    }

    /** A node beside the key of its row. */
    record Keyed(String key, Node node) {}
}
