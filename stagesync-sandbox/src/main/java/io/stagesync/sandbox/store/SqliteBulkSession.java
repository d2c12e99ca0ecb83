package io.stagesync.sandbox.store;

import static java.util.Objects.requireNonNull;

import io.stagesync.sandbox.datamodel.Relation;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds the raw access of import and export. */
final class SqliteBulkSession extends SqliteSession implements BulkSession {
    private final Causes causes;

    SqliteBulkSession(Statements statements, Layout layout, Folding folding, Clock clock, Causes causes) {
        super(statements, layout, folding, clock);
        this.causes = causes;
    }

    @Override
    public List<Node> nodes(String model, long offset, int limit) {
        ModelTable table = layout.model(model);
        NodeReader reader = new NodeReader(statements, table);
        return statements.query(
                "SELECT " + reader.columns("n") + " FROM " + table.name() + " n ORDER BY n." + table.key()
                        + " LIMIT ? OFFSET ?",
                List.of(limit, offset),
                row -> reader.read(row, 0).node());
    }

    @Override
    public List<ListValue> listValues(String model, String field, long offset, int limit) {
        ModelTable table = layout.model(model);
        ListTable list = table.list(field);
        return statements.query(
                "SELECT n." + table.column("id") + ", l.\"value\" FROM (SELECT * FROM " + list.name()
                        + " ORDER BY \"nodeId\", \"position\" LIMIT ? OFFSET ?) l JOIN " + table.name() + " n ON n."
                        + table.key() + " = l.\"nodeId\" ORDER BY l.\"nodeId\", l.\"position\"",
                List.of(limit, offset),
                row -> new ListValue(
                        row.getString(1), requireNonNull(ColumnValue.read(list.field(), row, 2), "list value")));
    }

    @Override
    public List<Link> links(String relation, Ties ties, long offset, int limit) {
        RelationTable table = layout.relation(relation);
        ModelTable a = layout.model(table.relation().a().model());
        ModelTable b = layout.model(table.relation().b().model());
        String direction = switch (ties) {
            case ASCENDING -> " ASC";
            case DESCENDING -> " DESC";
        };
        return statements.query(
                "SELECT a." + a.column("id") + ", b." + b.column("id") + " FROM (SELECT * FROM " + table.name()
                        + " ORDER BY \"A\", \"B\"" + direction + " LIMIT ? OFFSET ?) l JOIN " + a.name() + " a ON a."
                        + a.key()
                        + " = l.\"A\" JOIN " + b.name() + " b ON b." + b.key()
                        + " = l.\"B\" ORDER BY l.\"A\", l.\"B\"" + direction,
                List.of(limit, offset),
                row -> new Link(row.getString(1), row.getString(2)));
    }

    @Override
    public Optional<String> importNode(String model, String id, Map<String, Object> values) {
        ModelTable table = layout.model(model);
        Optional<String> refusal = new ColumnLimits(table, causes).refusal(id, values);
        if (refusal.isPresent()) {
            return refusal;
        }
        NodeWriter writer = writer(table);
        if (writer.insert(id, values, clock.instant())) {
            return Optional.empty();
        }
        String taken = writer.takenField(id, values, true).orElse("id");
        return Optional.of(
                taken.equals("id")
                        ? causes.duplicateId(model, id)
                        : causes.duplicateValue(model, taken, String.valueOf(values.get(taken))));
    }

    @Override
    public Optional<String> importRelayId(String model, String id) {
        if (id.length() > ColumnLimits.RELAY_ID_LENGTH) {
            return Optional.of(causes.tooLong("id", ColumnLimits.RELAY_ID_LENGTH));
        }
        int added = statements.update(
                "INSERT OR IGNORE INTO " + layout.relayIds() + " VALUES (?, ?)", List.of(folding.key(id), model));
        return added > 0 ? Optional.empty() : Optional.of(causes.duplicateId("_RelayId", id));
    }

    @Override
    public void forgetRelayId(String id) {
        statements.update("DELETE FROM " + layout.relayIds() + " WHERE \"id\" = ?", List.of(folding.key(id)));
    }

    @Override
    public Optional<String> importListValue(String model, String field, String id, Object value) {
        ModelTable table = layout.model(model);
        NodeWriter writer = writer(table);
        if (!writer.exists(id)) {
            return Optional.of(causes.noSuchNode(model + "_" + field, "nodeId", id, model));
        }
        Optional<String> refusal =
                new ColumnLimits(table, causes).refusal(table.list(field).field(), value);
        if (refusal.isEmpty()) {
            writer.appendToList(id, field, value);
        }
        return refusal;
    }

    @Override
    public Optional<String> importLink(String relation, String a, String b) {
        RelationTable table = layout.relation(relation);
        Relation ends = table.relation();
        if (!writer(layout.model(ends.a().model())).exists(a)) {
            return Optional.of(
                    causes.noSuchNode("_" + relation, "A", a, ends.a().model()));
        }
        if (!writer(layout.model(ends.b().model())).exists(b)) {
            return Optional.of(
                    causes.noSuchNode("_" + relation, "B", b, ends.b().model()));
        }
        int added = statements.update(
                "INSERT OR IGNORE INTO " + table.name() + " VALUES (?, ?)", List.of(folding.key(a), folding.key(b)));
        return added > 0 ? Optional.empty() : Optional.of(causes.duplicateLink("_" + relation, a, b));
    }

    @Override
    public void mark() {
        statements.update("SAVEPOINT \"mark\"", List.of());
    }

    @Override
    public void undoToMark() {
        statements.update("ROLLBACK TO \"mark\"", List.of());
    }
}
