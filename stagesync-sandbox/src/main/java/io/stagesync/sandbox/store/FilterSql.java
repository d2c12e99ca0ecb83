package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.datamodel.ScalarField;
import io.stagesync.sandbox.datamodel.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes filters as SQL conditions. Like Prisma's they are three-valued: a null field matches neither a comparison nor
 * its negation.
 */
final class FilterSql {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Layout layout;
    private final Folding folding;
    private int aliases;

    FilterSql(Layout layout, Folding folding) {
        this.layout = layout;
        this.folding = folding;
    }

    /** A condition on the rows of a model's table that go by the alias. */
    Sql condition(String model, String alias, Filter filter) {
        Sql sql = new Sql();
        if (filter instanceof Filter.All all) {
            join(sql, model, alias, all.parts(), " AND ", "1");
        } else if (filter instanceof Filter.Any any) {
            join(sql, model, alias, any.parts(), " OR ", "0");
        } else if (filter instanceof Filter.Not not) {
            sql.add("NOT (").add(condition(model, alias, not.part())).add(")");
        } else if (filter instanceof Filter.Compare compare) {
            compare(sql, layout.model(model), alias, compare);
        } else if (filter instanceof Filter.Linked linked) {
            linked(sql, model, alias, linked);
        } else if (filter instanceof Filter.Search search) {
            search(sql, layout.model(model), alias, search.text());
        }
        return sql;
    }

    /** What a field is compared and ordered by. */
    String comparable(ModelTable table, String alias, String field) {
        if (field.equals("id")) {
            return alias + "." + table.key();
        }
        String column = alias + "." + table.column(field);
        boolean folds = folding.ignoresCase()
                && !table.hasTimestampOutsideModel(field)
                && ModelTable.isText(table.scalar(field));
        return folds ? "rtrim(fold(" + column + "), ' ')" : column;
    }

    private void join(Sql sql, String model, String alias, List<Filter> parts, String word, String whenEmpty) {
        if (parts.isEmpty()) {
            sql.add(whenEmpty);
            return;
        }
        String separator = "(";
        for (Filter part : parts) {
            sql.add(separator).add(condition(model, alias, part));
            separator = word;
        }
        sql.add(")");
    }

    private void compare(Sql sql, ModelTable table, String alias, Filter.Compare compare) {
        ScalarField field = table.scalar(compare.field());
        String left = comparable(table, alias, compare.field());
        Object value = compare.value();
        if (value == null) {
            sql.add(left).add(" IS NULL");
            return;
        }
        switch (compare.operator()) {
            case EQUALS -> sql.add(left).add(" = ").bind(right(field, value));
            case LESS -> sql.add(left).add(" < ").bind(right(field, value));
            case LESS_OR_EQUAL -> sql.add(left).add(" <= ").bind(right(field, value));
            case GREATER -> sql.add(left).add(" > ").bind(right(field, value));
            case GREATER_OR_EQUAL -> sql.add(left).add(" >= ").bind(right(field, value));
            case IN -> in(sql, field, left, (List<?>) value);
            case CONTAINS ->
                sql.add("instr(")
                        .add(searchable(table, alias, field))
                        .add(", ")
                        .bind(folding.pattern((String) value))
                        .add(") > 0");
            case STARTS_WITH -> edge(sql, searchable(table, alias, field), (String) value, "substr(%s, 1, length(");
            case ENDS_WITH -> edge(sql, searchable(table, alias, field), (String) value, "substr(%s, -length(");
        }
    }

    private void edge(Sql sql, String column, String value, String substring) {
        String pattern = folding.pattern(value);
        if (pattern.isEmpty()) {
            sql.add(column).add(" IS NOT NULL");
            return;
        }
        sql.add(substring.formatted(column)).bind(pattern).add(")) = ").bind(pattern);
    }

    private void in(Sql sql, ScalarField field, String left, List<?> values) {
        List<Object> present = new ArrayList<>();
        for (Object value : values) {
            if (value != null) {
                present.add(right(field, value));
            }
        }
        sql.add("(").add(left).add(" IN (SELECT value FROM json_each(").bind(JSON.writeValueAsString(present));
        sql.add("))");
        if (present.size() < values.size()) {
            sql.add(" OR ").add(left).add(" IS NULL");
        }
        sql.add(")");
    }

    private void linked(Sql sql, String model, String alias, Filter.Linked linked) {
        RelationField field = layout.model(model)
                .model()
                .relation(linked.field())
                .orElseThrow(() -> new IllegalArgumentException(
                        "Model '" + model + "' has no relation field '" + linked.field() + "'"));
        Filter inner = linked.inner();
        boolean asksForAbsence = linked.quantifier() == Filter.Quantifier.SOME && inner == null;
        sql.add(linked.quantifier() == Filter.Quantifier.SOME && !asksForAbsence ? "EXISTS (" : "NOT EXISTS (");
        RelationTable relation = layout.relation(field.relation());
        ModelTable target = layout.model(field.target());
        int number = ++aliases;
        String node = "n" + number;
        String link = "l" + number;
        sql.add("SELECT 1 FROM " + relation.name() + " " + link + " JOIN " + target.name() + " " + node + " ON " + node
                + "." + target.key() + " = " + link + "." + relation.far(model, field.name()) + " WHERE " + link + "."
                + relation.near(model, field.name()) + " = " + alias + "."
                + layout.model(model).key() + " AND ");
        Sql condition = condition(field.target(), node, Objects.requireNonNullElse(inner, Filter.EVERYTHING));
        if (linked.quantifier() == Filter.Quantifier.EVERY) {
            sql.add("NOT (").add(condition).add(")");
        } else {
            sql.add(condition);
        }
        sql.add(")");
    }

    private void search(Sql sql, ModelTable table, String alias, String text) {
        List<ScalarField> fields = table.stored().stream()
                .filter(field -> field.type() == ScalarType.STRING)
                .toList();
        String separator = fields.isEmpty() ? "(0" : "(";
        for (ScalarField field : fields) {
            sql.add(separator).add("coalesce(instr(").add(searchable(table, alias, field));
            sql.add(", ").bind(folding.pattern(text)).add(") > 0, 0)");
            separator = " OR ";
        }
        sql.add(")");
    }

    private String searchable(ModelTable table, String alias, ScalarField field) {
        String column = alias + "." + table.column(field.name());
        return folding.ignoresCase() ? "fold(" + column + ")" : column;
    }

    private Object right(ScalarField field, @Nullable Object value) {
        Object column = ColumnValue.of(field.type(), Objects.requireNonNull(value, "value is null"));
        return column instanceof String text && ModelTable.isText(field) ? folding.key(text) : column;
    }
}
