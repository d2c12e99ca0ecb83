package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The reading and writing of single nodes and links. */
class SqliteSession implements Session {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String NODE = "n0";

    final Statements statements;
    final Layout layout;
    final Folding folding;
    final Clock clock;

    SqliteSession(Statements statements, Layout layout, Folding folding, Clock clock) {
        this.statements = statements;
        this.layout = layout;
        this.folding = folding;
        this.clock = clock;
    }

    @Override
    public Optional<Node> find(String model, String uniqueField, Object value) {
        ModelTable table = layout.model(model);
        if (uniqueField.equals("id")) {
            return findBy(table, table.key(), folding.key((String) value));
        }
        String column = table.uniqueColumns().get(uniqueField);
        if (column == null) {
            throw new IllegalArgumentException("Field '" + model + "." + uniqueField + "' is not unique");
        }
        ScalarField field = table.scalar(uniqueField);
        return findBy(table, column, writer(table).uniqueValue(field, value))
                .filter(node -> !(value instanceof String text)
                        || folding.key(text)
                                .equals(folding.key(String.valueOf(node.values().get(uniqueField)))));
    }

    @Override
    public Optional<Node> findAnywhere(String id) {
        return statements
                .query(
                        "SELECT \"model\" FROM " + layout.relayIds() + " WHERE \"id\" = ?",
                        List.of(folding.key(id)),
                        row -> row.getString(1))
                .stream()
                .findFirst()
                .flatMap(model -> find(model, "id", id));
    }

    @Override
    public List<Node> select(String model, Filter filter, Window window) {
        ModelTable table = layout.model(model);
        FilterSql filters = new FilterSql(layout, folding);
        WindowSql paging = paging(filters, table, window);
        Optional<Sql> where = condition(filters, table, filter, paging);
        if (where.isEmpty()) {
            return List.of();
        }
        NodeReader reader = new NodeReader(statements, table);
        Sql sql = new Sql()
                .add("SELECT " + reader.columns(NODE) + " FROM " + table.name() + " " + NODE + " WHERE ")
                .add(where.get())
                .add(" ORDER BY " + paging.order() + " LIMIT ")
                .bind(paging.limit())
                .add(" OFFSET ")
                .bind(paging.offset());
        List<NodeReader.Keyed> found = statements.query(sql.text(), sql.parameters(), row -> reader.read(row, 0));
        if (paging.isBackwards()) {
            Collections.reverse(found);
        }
        return reader.withLists(found);
    }

    @Override
    public long count(String model, Filter filter) {
        ModelTable table = layout.model(model);
        Sql sql = new Sql()
                .add("SELECT count(*) FROM " + table.name() + " " + NODE + " WHERE ")
                .add(new FilterSql(layout, folding).condition(model, NODE, filter));
        return statements
                .query(sql.text(), sql.parameters(), row -> row.getLong(1))
                .get(0);
    }

    @Override
    public void insert(String model, String id, Map<String, Object> values, Map<String, List<Object>> lists) {
        NodeWriter writer = writer(layout.model(model));
        if (!writer.insert(id, values, clock.instant())) {
            throw new UniqueViolation(model, writer.takenField(id, values, true).orElse("id"));
        }
        statements.update(
                "INSERT OR IGNORE INTO " + layout.relayIds() + " VALUES (?, ?)", List.of(folding.key(id), model));
        lists.forEach((field, list) -> writer.replaceList(id, field, list));
    }

    @Override
    public void update(
            String model, String id, Map<String, ? extends @Nullable Object> values, Map<String, List<Object>> lists) {
        NodeWriter writer = writer(layout.model(model));
        if (!writer.update(id, values)) {
            writer.takenField(id, values, false).ifPresent(field -> {
                throw new UniqueViolation(model, field);
            });
            return;
        }
        lists.forEach((field, list) -> writer.replaceList(id, field, list));
    }

    @Override
    public void delete(String model, String id) {
        writer(layout.model(model)).delete(id);
        String key = folding.key(id);
        statements.update("DELETE FROM " + layout.relayIds() + " WHERE \"id\" = ?", List.of(key));
        for (RelationTable relation : layout.relations()) {
            if (relation.relation().a().model().equals(model)) {
                statements.update("DELETE FROM " + relation.name() + " WHERE \"A\" = ?", List.of(key));
            }
            if (relation.relation().b().model().equals(model)) {
                statements.update("DELETE FROM " + relation.name() + " WHERE \"B\" = ?", List.of(key));
            }
        }
    }

    @Override
    public Map<String, List<Node>> related(String model, String field, List<String> ids, Filter filter, Window window) {
        Map<String, List<Node>> related = new LinkedHashMap<>();
        ids.forEach(id -> related.put(id, new ArrayList<>()));
        RelationField relationField = relationField(model, field);
        ModelTable target = layout.model(relationField.target());
        FilterSql filters = new FilterSql(layout, folding);
        WindowSql paging = paging(filters, target, window);
        Optional<Sql> where = condition(filters, target, filter, paging);
        if (where.isEmpty() || ids.isEmpty()) {
            return related;
        }
        Map<String, List<Node>> byKey = new LinkedHashMap<>();
        NodeReader reader = new NodeReader(statements, target);
        List<String> parents = new ArrayList<>();
        Sql sql = relatedSql(model, relationField, ids, where.get(), paging, reader);
        List<NodeReader.Keyed> found = statements.query(sql.text(), sql.parameters(), row -> {
            parents.add(row.getString(1));
            return reader.read(row, 1);
        });
        List<Node> nodes = reader.withLists(found);
        for (int i = 0; i < nodes.size(); i++) {
            byKey.computeIfAbsent(parents.get(i), unused -> new ArrayList<>()).add(nodes.get(i));
        }
        if (paging.isBackwards()) {
            byKey.values().forEach(Collections::reverse);
        }
        related.replaceAll((id, unused) -> List.copyOf(byKey.getOrDefault(folding.key(id), List.of())));
        return related;
    }

    /** Numbers the nodes of each parent in window order, so that one statement can page all of them. */
    private Sql relatedSql(
            String model, RelationField field, List<String> ids, Sql where, WindowSql paging, NodeReader reader) {
        RelationTable relation = layout.relation(field.relation());
        ModelTable target = layout.model(field.target());
        String near = "l." + relation.near(model, field.name());
        List<String> keys = ids.stream().map(folding::key).distinct().toList();
        Sql sql = new Sql()
                .add("SELECT \"#p\", " + reader.columns(NODE) + " FROM (SELECT " + near
                        + " AS \"#p\", row_number() OVER (PARTITION"
                        + " BY " + near + " ORDER BY " + paging.order() + ") AS \"#r\", " + reader.columns(NODE)
                        + " FROM "
                        + relation.name() + " l JOIN " + target.name() + " " + NODE + " ON " + NODE + "." + target.key()
                        + " = l." + relation.far(model, field.name()) + " WHERE " + near
                        + " IN (SELECT value FROM json_each(")
                .bind(JSON.writeValueAsString(keys))
                .add(")) AND ")
                .add(where)
                .add(") " + NODE + " WHERE \"#r\" > ")
                .bind(paging.offset());
        if (paging.limit() >= 0) {
            sql.add(" AND \"#r\" <= ").bind((long) paging.offset() + paging.limit());
        }
        return sql.add(" ORDER BY \"#p\", \"#r\"");
    }

    @Override
    public List<String> linked(String model, String field, String id) {
        RelationField relationField = relationField(model, field);
        RelationTable relation = layout.relation(relationField.relation());
        ModelTable target = layout.model(relationField.target());
        return statements.query(
                "SELECT n." + target.column("id") + " FROM " + relation.name() + " l JOIN " + target.name() + " n ON n."
                        + target.key() + " = l." + relation.far(model, field) + " WHERE l."
                        + relation.near(model, field) + " = ? ORDER BY n." + target.key(),
                List.of(folding.key(id)),
                row -> row.getString(1));
    }

    @Override
    public void link(String model, String field, String id, String target) {
        RelationTable relation = layout.relation(relationField(model, field).relation());
        statements.update(
                "INSERT OR IGNORE INTO " + relation.name() + " (" + relation.near(model, field) + ", "
                        + relation.far(model, field) + ") VALUES (?, ?)",
                List.of(folding.key(id), folding.key(target)));
    }

    @Override
    public void unlink(String model, String field, String id, String target) {
        RelationTable relation = layout.relation(relationField(model, field).relation());
        statements.update(
                "DELETE FROM " + relation.name() + " WHERE " + relation.near(model, field) + " = ? AND "
                        + relation.far(model, field) + " = ?",
                List.of(folding.key(id), folding.key(target)));
    }

    NodeWriter writer(ModelTable table) {
        return new NodeWriter(statements, table, folding);
    }

    private RelationField relationField(String model, String field) {
        return layout.model(model)
                .model()
                .relation(field)
                .orElseThrow(() ->
                        new IllegalArgumentException("Model '" + model + "' has no relation field '" + field + "'"));
    }

    private Optional<Node> findBy(ModelTable table, String column, @Nullable Object value) {
        NodeReader reader = new NodeReader(statements, table);
        return reader
                .withLists(statements.query(
                        "SELECT " + reader.columns(NODE) + " FROM " + table.name() + " " + NODE + " WHERE " + NODE + "."
                                + column + " = ?",
                        Collections.singletonList(value),
                        row -> reader.read(row, 0)))
                .stream()
                .findFirst();
    }

    private WindowSql paging(FilterSql filters, ModelTable table, Window window) {
        String sort = filters.comparable(table, NODE, window.orderBy().orElse("id"));
        return new WindowSql(window, sort, NODE + "." + table.key());
    }

    /** The filter and the cursors; empty where a cursor points nowhere, which gives no nodes at all. */
    private Optional<Sql> condition(FilterSql filters, ModelTable table, Filter filter, WindowSql paging) {
        Sql sql = new Sql()
                .add("(")
                .add(filters.condition(table.model().name(), NODE, filter))
                .add(")");
        if (paging.cursorAfter().isPresent()) {
            Optional<WindowSql.Position> position =
                    position(table, paging, paging.cursorAfter().get());
            if (position.isEmpty()) {
                return Optional.empty();
            }
            sql.add(" AND ").add(paging.after(position.get()));
        }
        if (paging.cursorBefore().isPresent()) {
            Optional<WindowSql.Position> position =
                    position(table, paging, paging.cursorBefore().get());
            if (position.isEmpty()) {
                return Optional.empty();
            }
            sql.add(" AND ").add(paging.before(position.get()));
        }
        return Optional.of(sql);
    }

    private Optional<WindowSql.Position> position(ModelTable table, WindowSql paging, String cursor) {
        return statements
                .query(
                        "SELECT " + paging.sort() + ", " + NODE + "." + table.key() + " FROM " + table.name() + " "
                                + NODE + " WHERE " + NODE + "." + table.key() + " = ?",
                        List.of(folding.key(cursor)),
                        row -> new WindowSql.Position(row.getObject(1), row.getString(2)))
                .stream()
                .filter(position -> position.sort() != null)
                .findFirst();
    }
}
