package io.stagesync.sandbox.content;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** Values as text: JSON with sorted keys and without any freedom in how numbers are written. */
final class CanonicalValue {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

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
        return value instanceof Boolean ? value.toString() : quoted(value.toString());
    }

    private static String json(JsonNode json) {
        if (json.isObject()) {
            TreeMap<String, String> entries = new TreeMap<>();
            json.properties().forEach(entry -> entries.put(entry.getKey(), json(entry.getValue())));
            return entries.entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                    .collect(joining(",", "{", "}"));
        }
        if (json.isArray()) {
            return json.valueStream().map(CanonicalValue::json).collect(joining(",", "[", "]"));
        }
        if (json.isString()) {
            return quoted(json.stringValue());
        }
        return json.isNumber() ? number(json.decimalValue()) : json.toString();
    }

    private static String quoted(String text) {
        return '"' + new String(ENCODER.quoteAsCharArray(text)) + '"';
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
