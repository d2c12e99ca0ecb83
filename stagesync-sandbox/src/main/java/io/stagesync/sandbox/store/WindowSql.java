package io.stagesync.sandbox.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The order and the cursors of a {@link Window} as SQL. */
final class WindowSql {
    private final Window window;
    private final String sort;
    private final String key;
    private final boolean byKey;

    /**
     * @param sort the expression to order by
     * @param key the node's key, which breaks ties
     */
    WindowSql(Window window, String sort, String key) {
        this.window = window;
        this.sort = sort;
        this.key = key;
        byKey = sort.equals(key);
    }

    /** Where a cursor stands: the sort value and the key of its node. */
    record Position(@Nullable Object sort, String key) {}

    String sort() {
        return sort;
    }

    /** Order from the wanted end: reversed where the last nodes are asked for. */
    String order() {
        boolean backwards = window.last().isPresent();
        String sortOrder = sort + (window.descending() != backwards ? " DESC" : " ASC");
        return byKey ? sortOrder : sortOrder + ", " + key + (backwards ? " DESC" : " ASC");
    }

    Sql after(Position position) {
        return beyond(position, window.descending() ? "<" : ">", ">");
    }

    Sql before(Position position) {
        return beyond(position, window.descending() ? ">" : "<", "<");
    }

    private Sql beyond(Position position, String sortOperator, String keyOperator) {
        Sql sql = new Sql();
        if (byKey) {
            return sql.add(key).add(" " + sortOperator + " ").bind(position.key());
        }
        sql.add("(").add(sort).add(" " + sortOperator + " ").bind(position.sort());
        sql.add(" OR (").add(sort).add(" = ").bind(position.sort());
        return sql.add(" AND ")
                .add(key)
                .add(" " + keyOperator + " ")
                .bind(position.key())
                .add("))");
    }

    int offset() {
        return window.skip().orElse(0);
    }

    /** The most rows, or -1 for all. */
    int limit() {
        return window.first().orElse(window.last().orElse(-1));
    }

    boolean isPaged() {
        return offset() > 0 || limit() >= 0;
    }

    Optional<String> cursorAfter() {
        return window.after();
    }

    Optional<String> cursorBefore() {
        return window.before();
    }

    boolean isBackwards() {
        return window.last().isPresent();
    }
}
