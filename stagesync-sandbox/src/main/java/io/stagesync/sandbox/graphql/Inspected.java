package io.stagesync.sandbox.graphql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows JSON values in messages as graphql-js 14 does: ten elements of a list, two levels of nesting. */
final class Inspected {
    private static final int MOST_ELEMENTS = 10;
    private static final int DEEPEST = 2;

    private Inspected() {}

    static String of(@Nullable Object value) {
        return show(value, 0);
    }

    private static String show(@Nullable Object value, int depth) {
        if (value instanceof String text) {
            return Json.MAPPER.writeValueAsString(text);
        }
        if (value instanceof Map<?, ?> object) {
            return object.isEmpty() ? "{}" : depth >= DEEPEST ? "[Object]" : fields(object, depth + 1);
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? "[]" : depth >= DEEPEST ? "[Array]" : elements(list, depth + 1);
        }
        return String.valueOf(value);
    }

    private static String fields(Map<?, ?> object, int depth) {
        return object.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + show(entry.getValue(), depth))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String elements(List<?> list, int depth) {
        int more = list.size() - MOST_ELEMENTS;
        String shown = list.stream()
                .limit(MOST_ELEMENTS)
                .map(each -> show(each, depth))
                .collect(Collectors.joining(", "));
        String rest = more > 1 ? ", ... " + more + " more items" : more == 1 ? ", ... 1 more item" : "";
        return "[" + shown + rest + "]";
    }
}
