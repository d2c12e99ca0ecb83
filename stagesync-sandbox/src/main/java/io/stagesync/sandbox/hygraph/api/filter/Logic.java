package io.stagesync.sandbox.hygraph.api.filter;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** {@code AND}, {@code OR} and {@code NOT}; the last one combines its filters by AND, as the schemas describe it. */
final class Logic {
    private Logic() {}

    static boolean knows(String key) {
        return key.equals("AND") || key.equals("OR") || key.equals("NOT");
    }

    /** The test for one of the three. */
    static <T> Predicate<T> of(String key, Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        return switch (key) {
            case "AND" -> all(filters, compile);
            case "OR" -> any(filters, compile);
            default -> not(filters, compile);
        };
    }

    private static <T> Predicate<T> all(Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        List<Predicate<T>> tests = compile(filters, compile);
        return item -> tests.stream().allMatch(test -> test.test(item));
    }

    private static <T> Predicate<T> any(Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        List<Predicate<T>> tests = compile(filters, compile);
        return item -> tests.isEmpty() || tests.stream().anyMatch(test -> test.test(item));
    }

    private static <T> Predicate<T> not(Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        List<Predicate<T>> tests = compile(filters, compile);
        return item -> tests.isEmpty() || !tests.stream().allMatch(test -> test.test(item));
    }

    private static <T> List<Predicate<T>> compile(Object filters, Function<Map<?, ?>, Predicate<T>> compile) {
        List<?> list = filters instanceof List<?> many ? many : List.of(filters);
        return list.stream().map(filter -> compile.apply((Map<?, ?>) filter)).toList();
    }
}
