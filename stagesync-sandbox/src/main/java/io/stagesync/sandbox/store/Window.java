package io.stagesync.sandbox.store;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Order and paging as the content API has them (graphcms-v1 2.3): one field, then {@code id} ascending; an unknown
 * cursor gives nothing.
 *
 * @param orderBy the field to order by, {@code id} if empty
 * @param descending whether that field (never the tie-break) is descending
 */
public record Window(
        Optional<String> orderBy,
        boolean descending,
        OptionalInt skip,
        Optional<String> after,
        Optional<String> before,
        OptionalInt first,
        OptionalInt last) {
    public static final Window WHOLE = new Window(
            Optional.empty(),
            false,
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            OptionalInt.empty());
}
