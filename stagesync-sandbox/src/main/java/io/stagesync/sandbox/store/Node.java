package io.stagesync.sandbox.store;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored node.
 *
 * @param model its type
 * @param values scalar values by stored field name, {@code id} among them; absent means null
 * @param lists scalar list values by field name; absent means empty
 */
public record Node(String model, Map<String, Object> values, Map<String, List<Object>> lists) {
    public String id() {
        return (String) values.getOrDefault("id", "");
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }
}
