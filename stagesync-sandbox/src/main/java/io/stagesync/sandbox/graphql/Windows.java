package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.store.Window;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the order and paging arguments of a list (2.3). */
final class Windows {
    private Windows() {}

    /**
     * Reads the arguments.
     *
     * @throws ApiError 3014 for {@code first} with {@code last}, 3026 to 3028 for negative numbers
     */
    static Window of(Map<String, ?> arguments) {
        OptionalInt first = number(arguments, "first");
        OptionalInt last = number(arguments, "last");
        OptionalInt skip = number(arguments, "skip");
        if (first.isPresent() && last.isPresent()) {
            throw ApiError.firstWithLast();
        }
        if (first.orElse(0) < 0) {
            throw ApiError.negativeFirst();
        }
        if (last.orElse(0) < 0) {
            throw ApiError.negativeLast();
        }
        if (skip.orElse(0) < 0) {
            throw ApiError.negativeSkip();
        }
        Optional<String> order = text(arguments, "orderBy");
        boolean descending = order.filter(o -> o.endsWith("_DESC")).isPresent();
        return new Window(
                order.map(o -> o.substring(0, o.lastIndexOf('_'))),
                descending,
                skip,
                text(arguments, "after"),
                text(arguments, "before"),
                first,
                last);
    }

    /** The same place with one more row, so that a further page shows. */
    static Window withOneMore(Window window) {
        return new Window(
                window.orderBy(),
                window.descending(),
                window.skip(),
                window.after(),
                window.before(),
                oneMore(window.first()),
                oneMore(window.last()));
    }

    static boolean isPaged(Window window) {
        return window.first().isPresent()
                || window.last().isPresent()
                || window.skip().isPresent()
                || window.after().isPresent()
                || window.before().isPresent();
    }

    private static OptionalInt oneMore(OptionalInt number) {
        return number.isPresent() && number.getAsInt() < Integer.MAX_VALUE
                ? OptionalInt.of(number.getAsInt() + 1)
                : number;
    }

    private static OptionalInt number(Map<String, ?> arguments, String name) {
        return arguments.get(name) instanceof Integer number ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static Optional<String> text(Map<String, ?> arguments, String name) {
        return arguments.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
