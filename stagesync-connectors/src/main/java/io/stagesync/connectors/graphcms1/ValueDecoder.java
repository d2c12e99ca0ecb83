package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.EntryKey;
import io.stagesync.model.FieldType;
import io.stagesync.model.InstantText;
import io.stagesync.model.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What a stage answers, as values. Nothing, an empty list and no links are all a field without a value. */
final class ValueDecoder {
    private ValueDecoder() {}

    static Optional<Value> decode(FieldBinding binding, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return Optional.empty();
        }
        if (!binding.field().list()) {
            return single(binding, node);
        }
        List<Value> values = new ArrayList<>();
        for (JsonNode item : node.values()) {
            single(binding, item).ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(Value.of(values));
    }

    private static Optional<Value> single(FieldBinding binding, JsonNode node) {
        if (node.isNull()) {
            return Optional.empty();
        }
        if (binding.rich()) {
            JsonNode raw = node.path("raw");
            return raw.isNull() || raw.isMissingNode() ? Optional.empty() : Optional.of(richText(raw));
        }
        FieldType type = binding.field().type();
        return switch (type) {
            case REFERENCE ->
                Optional.of(node.path("id").asString(""))
                        .filter(id -> !id.isBlank())
                        .map(id -> new Value.Reference(
                                new EntryKey(binding.field().targets().get(0), id)));
            case INSTANT -> Optional.of(Value.of(InstantText.canonical(node.asString(""))));
            case RICH_TEXT -> Optional.of(richText(node));
            case TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, ENUM, JSON, COLOR, LOCATION, TAXONOMY, COMPONENT ->
                Optional.of(any(node));
        };
    }

    /** A tree, also where the project holds it as a text of JSON. */
    private static Value richText(JsonNode raw) {
        return raw.isString()
                ? Json.parse(raw.stringValue()).map(ValueDecoder::any).orElseGet(() -> any(raw))
                : any(raw);
    }

    /** Any JSON as it is. */
    static Value any(JsonNode node) {
        if (node.isObject()) {
            Map<String, Value> members = new LinkedHashMap<>();
            node.forEachEntry((name, member) -> members.put(name, any(member)));
            return new Value.Structure(members);
        }
        if (node.isArray()) {
            return Value.of(node.values().stream().map(ValueDecoder::any).toList());
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
