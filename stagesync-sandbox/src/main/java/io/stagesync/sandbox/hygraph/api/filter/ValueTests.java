package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The operators on single values and on lists of values, as the descriptions in the generated schemas define them. Only
 * equality sees a missing value; every other operator is false for it, as in SQL.
 */
final class ValueTests {
    /** Longer ones before those that they end with. */
    static final List<String> OPERATORS = List.of(
            "not_in",
            "not_contains",
            "not_starts_with",
            "not_ends_with",
            "contains_all",
            "contains_some",
            "contains_none",
            "json_path_exists",
            "value_recursive",
            "descendants_of",
            "starts_with",
            "ends_with",
            "contains",
            "not",
            "in",
            "lt",
            "lte",
            "gt",
            "gte",
            "some",
            "every",
            "none",
            "empty");

    private static final Set<String> NEEDING_A_VALUE = Set.of("", "not", "in", "not_in");

    private ValueTests() {}

    /** The test for a field that holds one value. */
    static Predicate<@Nullable Object> single(String operator, FieldKind kind, @Nullable Object operand) {
        if (operand == null && !NEEDING_A_VALUE.contains(operator)) {
            return value -> true;
        }
        Object bound = operand instanceof List ? operand : Comparison.normal(kind, operand);
        return switch (operator) {
            case "" -> value -> Comparison.same(value, bound);
            case "not" -> value -> value != null && !Comparison.same(value, bound);
            case "in", "descendants_of" -> anyOf(kind, operand);
            case "not_in" -> noneOf(kind, operand);
            case "lt" -> present(bound, (value, b) -> Comparison.order(value, b) < 0);
            case "lte" -> present(bound, (value, b) -> Comparison.order(value, b) <= 0);
            case "gt" -> present(bound, (value, b) -> Comparison.order(value, b) > 0);
            case "gte" -> present(bound, (value, b) -> Comparison.order(value, b) >= 0);
            case "contains" -> texts(bound, String::contains);
            case "not_contains" -> texts(bound, (value, b) -> !value.contains(b));
            case "starts_with" -> texts(bound, String::startsWith);
            case "not_starts_with" -> texts(bound, (value, b) -> !value.startsWith(b));
            case "ends_with" -> texts(bound, String::endsWith);
            case "not_ends_with" -> texts(bound, (value, b) -> !value.endsWith(b));
            case "json_path_exists" -> value -> JsonPaths.exists(value, String.valueOf(operand));
            case "value_recursive" -> value -> JsonPaths.holds(value, operand);
            default -> value -> true;
        };
    }

    /** The test for a field that holds a list of values. */
    static Predicate<List<Object>> list(String operator, FieldKind kind, @Nullable Object operand) {
        if (operand == null) {
            return operator.equals("") ? List::isEmpty : value -> true;
        }
        List<@Nullable Object> bound = normal(kind, operand);
        return switch (operator) {
            case "" -> values -> equal(values, bound);
            case "not" -> values -> !equal(values, bound);
            case "contains_all" -> values -> bound.stream().allMatch(b -> holds(values, b));
            case "contains_some" -> values -> bound.stream().anyMatch(b -> holds(values, b));
            case "contains_none" -> values -> bound.stream().noneMatch(b -> holds(values, b));
            default -> values -> true;
        };
    }

    static List<@Nullable Object> normal(FieldKind kind, Object operand) {
        List<@Nullable Object> all = new ArrayList<>();
        if (operand instanceof List<?> many) {
            many.forEach(one -> all.add(Comparison.normal(kind, one)));
        } else {
            all.add(Comparison.normal(kind, operand));
        }
        return all;
    }

    private static Predicate<@Nullable Object> anyOf(FieldKind kind, @Nullable Object operand) {
        if (operand == null) {
            return value -> true;
        }
        List<@Nullable Object> bound = normal(kind, operand);
        return value -> holds(bound, value);
    }

    private static Predicate<@Nullable Object> noneOf(FieldKind kind, @Nullable Object operand) {
        if (operand == null) {
            return value -> true;
        }
        List<@Nullable Object> bound = normal(kind, operand);
        return value -> value != null && !holds(bound, value);
    }

    private static Predicate<@Nullable Object> present(@Nullable Object bound, BiPredicate<Object, Object> test) {
        Object given = Objects.requireNonNull(bound);
        return value -> value != null && test.test(value, given);
    }

    private static Predicate<@Nullable Object> texts(@Nullable Object bound, BiPredicate<String, String> test) {
        String given = String.valueOf(bound);
        return value -> value != null && test.test(value.toString(), given);
    }

    private static boolean holds(List<? extends @Nullable Object> values, @Nullable Object wanted) {
        return values.stream().anyMatch(value -> Comparison.same(value, wanted));
    }

    private static boolean equal(List<? extends @Nullable Object> one, List<? extends @Nullable Object> other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int i = 0; i < one.size(); i++) {
            if (!Comparison.same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }
}
