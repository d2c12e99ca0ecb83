package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Filters plain values by name: the user who wrote a document, and the upload of an asset. */
final class MapFilter {
    private MapFilter() {}

    static Predicate<Map<String, Object>> of(Map<?, ?> where) {
        Predicate<Map<String, Object>> all = values -> true;
        for (Map.Entry<?, ?> entry : where.entrySet()) {
            all = all.and(test(String.valueOf(entry.getKey()), entry.getValue()));
        }
        return all;
    }

    private static Predicate<Map<String, Object>> test(String key, @Nullable Object operand) {
        if (operand != null && Logic.knows(key)) {
            return Logic.of(key, operand, MapFilter::of);
        }
        if (key.startsWith("documentInStages") || key.equals("_search")) {
            return values -> true;
        }
        int end = key.indexOf('_');
        String name = end < 0 ? key : key.substring(0, end);
        FieldKind kind = name.endsWith("At") ? FieldKind.DATE_TIME : FieldKind.STRING;
        Predicate<@Nullable Object> test = ValueTests.single(end < 0 ? "" : key.substring(end + 1), kind, operand);
        return values -> test.test(Comparison.normal(kind, values.get(name)));
    }
}
