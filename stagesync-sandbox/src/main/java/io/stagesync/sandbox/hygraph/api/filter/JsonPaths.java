package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The filters on Json fields: paths of keys and indexes, such as {@code $.a.b[0]}, and values at any depth. */
final class JsonPaths {
    private JsonPaths() {}

    static boolean exists(@Nullable Object json, String path) {
        String rest = path.startsWith("$") ? path.substring(1) : path;
        Object at = json;
        for (String step : rest.replace("[", ".").replace("]", "").split("\\.", -1)) {
            if (step.isEmpty()) {
                continue;
            }
            if (at instanceof Map<?, ?> map && map.containsKey(step)) {
                at = map.get(step);
            } else if (at instanceof List<?> list && isIndexOf(list, step)) {
                at = list.get(Integer.parseInt(step));
            } else {
                return false;
            }
        }
        return json != null;
    }

    private static boolean isIndexOf(List<?> list, String step) {
        return step.matches("\\d{1,6}") && Integer.parseInt(step) < list.size();
    }

    /** Whether a scalar is somewhere in a JSON value; other values than scalars are refused, as the schema says. */
    static boolean holds(@Nullable Object json, @Nullable Object scalar) {
        if (scalar instanceof Map || scalar instanceof Collection) {
            throw new Refusal("value_recursive needs a scalar JSON value");
        }
        if (json instanceof Map<?, ?> map) {
            return map.values().stream().anyMatch(value -> holds(value, scalar));
        }
        if (json instanceof Collection<?> list) {
            return list.stream().anyMatch(value -> holds(value, scalar));
        }
        if (json instanceof Number one && scalar instanceof Number other) {
            return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
        }
        return scalar != null && scalar.equals(json);
    }
}
