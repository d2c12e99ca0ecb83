package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import io.stagesync.sandbox.hygraph.api.text.Colors;
import io.stagesync.sandbox.hygraph.api.text.Numbers;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns values of inputs into those that are stored. */
final class ScalarInput {
    private ScalarInput() {}

    static @Nullable Object stored(EntityField field, @Nullable Object value) {
        if (value == null) {
            if (field.required()) {
                throw new Refusal("field \"" + field.name() + "\" is required and cannot be null");
            }
            return null;
        }
        if (field.list()) {
            List<Object> values = new ArrayList<>();
            for (Object element : value instanceof List<?> many ? many : List.of(value)) {
                values.add(single(field, element));
            }
            return values;
        }
        return single(field, value);
    }

    private static Object single(EntityField field, Object value) {
        return switch (field.kind()) {
            case INT -> value instanceof Number number ? (Object) number.longValue() : value;
            case FLOAT -> Numbers.plain(new BigDecimal(value.toString()));
            case COLOR -> Colors.read((Map<?, ?>) value);
            case LOCATION -> place((Map<?, ?>) value);
            case TAXONOMY -> String.valueOf(((Map<?, ?>) value).get("value"));
            case JSON, RICH_TEXT -> json(value);
            default -> value;
        };
    }

    static BigDecimal decimal(Number number) {
        return Numbers.plain(new BigDecimal(number.toString()));
    }

    private static Map<String, Object> place(Map<?, ?> value) {
        Map<String, Object> place = new LinkedHashMap<>();
        for (String part : List.of("latitude", "longitude")) {
            place.put(part, Numbers.plain(new BigDecimal(String.valueOf(value.get(part)))));
        }
        return place;
    }

    /** JSON with the numbers that the store knows; nulls stay. */
    private static Object json(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, inner) -> copy.put(String.valueOf(key), inner == null ? null : json(inner)));
            return copy;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(inner -> copy.add(inner == null ? null : json(inner)));
            return copy;
        }
        if (value instanceof Number number) {
            BigDecimal exact = Numbers.plain(new BigDecimal(number.toString()));
            return exact.scale() == 0 && exact.precision() <= 18 ? (Object) exact.longValue() : exact;
        }
        return value;
    }
}
