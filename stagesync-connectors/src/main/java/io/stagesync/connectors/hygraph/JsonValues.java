package io.stagesync.connectors.hygraph;

import io.stagesync.model.InstantText;
import io.stagesync.model.Value;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** JSON as values. */
final class JsonValues {
    private JsonValues() {}

    /** Any JSON as it is. */
    static Value any(JsonNode node) {
        if (node.isObject()) {
            Map<String, Value> members = new LinkedHashMap<>();
            node.forEachEntry((name, member) -> members.put(name, any(member)));
            return new Value.Structure(members);
        }
        if (node.isArray()) {
            return Value.of(node.values().stream().map(JsonValues::any).toList());
        }
        if (node.isNumber()) {
            return Value.of(node.decimalValue());
        }
        if (node.isBoolean()) {
            return Value.of(node.booleanValue());
        }
        return node.isNull() ? Value.Nothing.NOTHING : Value.of(node.asString(""));
    }

    static Optional<Instant> instant(JsonNode node) {
        return node.isString() ? InstantText.parse(node.stringValue()) : Optional.empty();
    }
}
