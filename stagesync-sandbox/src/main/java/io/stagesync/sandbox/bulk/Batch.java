package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.store.BulkSession;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Writes a group of rows as one JDBC batch outside any transaction would (4.5). */
final class Batch {
    private final BulkSession session;
    private final Quirks quirks;

    Batch(BulkSession session, Quirks quirks) {
        this.session = session;
        this.quirks = quirks;
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
    <R> Result<R> write(List<R> rows, Function<R, Optional<String>> write, BiFunction<R, String, String> complaint) {
        return switch (quirks.database()) {
            case MYSQL -> oneByOne(rows, write, complaint);
            case POSTGRES -> allOrNothing(rows, write, complaint);
        };
    }

    private <R> Result<R> oneByOne(
            List<R> rows, Function<R, Optional<String>> write, BiFunction<R, String, String> complaint) {
        List<R> refused = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (R row : rows) {
            write.apply(row).ifPresent(cause -> {
                refused.add(row);
                causes.add(cause);
            });
        }
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < refused.size(); i++) {
            String cause = causes.get(quirks.show(Quirk.ONE_CAUSE_PER_BATCH) ? 0 : i);
            strings.add(complaint.apply(refused.get(i), cause));
        }
        return new Result<>(refused, strings);
    }

    private <R> Result<R> allOrNothing(
            List<R> rows, Function<R, Optional<String>> write, BiFunction<R, String, String> complaint) {
        session.mark();
        for (R row : rows) {
            Optional<String> cause = write.apply(row);
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
