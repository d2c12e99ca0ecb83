package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.store.BulkSession;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.SqliteStageStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Writes a group of rows as one JDBC batch outside any transaction would (4.5). */
final class Batch {
    /**
     * How many rows are written before others get their turn. On MySQL each row is its own commit (observed, speed); a
     * commit for so many is as visible to a reader and much faster.
     */
    private static final int SLICE = 100;

    private final SqliteStageStore store;
    private final Quirks quirks;

    Batch(SqliteStageStore store) {
        this.store = store;
        this.quirks = store.quirks();
    }

    /**
     * @param refused the rows that are not stored
     * @param strings what the answer says about them
     */
    record Result<R>(List<R> refused, List<String> strings) {}

    /**
     * @param write writes a row, or tells the database's cause for refusing it
     * @param complaint the answer's string for a row and a cause
     */
    <R> Result<R> write(
            List<R> rows, BiFunction<BulkSession, R, Optional<String>> write, BiFunction<R, String, String> complaint) {
        return switch (quirks.database()) {
            case MYSQL -> oneByOne(rows, write, complaint);
            case POSTGRES -> store.transactInBulk(session -> allOrNothing(session, rows, write, complaint));
        };
    }

    private <R> Result<R> oneByOne(
            List<R> rows, BiFunction<BulkSession, R, Optional<String>> write, BiFunction<R, String, String> complaint) {
        List<R> refused = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += SLICE) {
            List<R> slice = rows.subList(from, Math.min(from + SLICE, rows.size()));
            store.transactInBulk(session -> {
                for (R row : slice) {
                    write.apply(session, row).ifPresent(cause -> {
                        refused.add(row);
                        causes.add(cause);
                    });
                }
                return true;
            });
        }
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < refused.size(); i++) {
            String cause = causes.get(quirks.show(Quirk.ONE_CAUSE_PER_BATCH) ? 0 : i);
            strings.add(complaint.apply(refused.get(i), cause));
        }
        return new Result<>(refused, strings);
    }

    private static <R> Result<R> allOrNothing(
            BulkSession session,
            List<R> rows,
            BiFunction<BulkSession, R, Optional<String>> write,
            BiFunction<R, String, String> complaint) {
        session.mark();
        for (R row : rows) {
            Optional<String> cause = write.apply(session, row);
            if (cause.isPresent()) {
                session.undoToMark();
                return new Result<>(
                        rows,
                        rows.stream()
                                .map(each -> complaint.apply(each, cause.get()))
                                .toList());
            }
        }
        return new Result<>(List.of(), List.of());
    }
}
