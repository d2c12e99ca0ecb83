package io.stagesync.sandbox.hygraph.api.filter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@code AND}, {@code OR} and {@code NOT}; the last one combines its filters by AND, as the schemas describe it. */
final class Logic {
    private Logic() {}

    static <T> Predicate<T> all(Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        List<Predicate<T>> tests = compile(filters, compile);
        return item -> tests.stream().allMatch(test -> test.test(item));
    }

    static <T> Predicate<T> any(Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        List<Predicate<T>> tests = compile(filters, compile);
        return item -> tests.isEmpty() || tests.stream().anyMatch(test -> test.test(item));
    }

    static <T> Predicate<T> not(Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        List<Predicate<T>> tests = compile(filters, compile);
        return item -> tests.isEmpty() || !tests.stream().allMatch(test -> test.test(item));
    }

    private static <T> List<Predicate<T>> compile(Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        List<?> list = filters instanceof List<?> many ? many : List.of(filters);
        return list.stream().map(filter -> compile.apply((Map<?, ?>) filter)).toList();
    }
}
