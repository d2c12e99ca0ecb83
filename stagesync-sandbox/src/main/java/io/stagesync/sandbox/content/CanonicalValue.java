package io.stagesync.sandbox.content;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values as text: JSON with sorted keys and without any freedom in how numbers are written. */
final class CanonicalValue {
    private static final JsonMapper JSON = JsonMapper.shared();

    private CanonicalValue() {}

    static String of(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalValue::of).collect(joining(",", "[", "]"));
        }
        if (value instanceof JsonNode json) {
            return json(json);
        }
        if (value instanceof Number number) {
            return number(new BigDecimal(number.toString()));
        }
        return value instanceof Boolean ? value.toString() : JSON.writeValueAsString(value.toString());
    }

    private static String json(JsonNode json) {
        if (json.isObject()) {
            TreeMap<String, String> entries = new TreeMap<>();
            json.properties().forEach(entry -> entries.put(entry.getKey(), json(entry.getValue())));
            return entries.entrySet().stream()
                    .map(entry -> JSON.writeValueAsString(entry.getKey()) + ":" + entry.getValue())
                    .collect(joining(",", "{", "}"));
        }
        if (json.isArray()) {
            return json.valueStream().map(CanonicalValue::json).collect(joining(",", "[", "]"));
        }
        return json.isNumber() ? number(json.decimalValue()) : json.toString();
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
