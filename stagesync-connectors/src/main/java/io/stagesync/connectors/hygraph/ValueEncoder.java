package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Value;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Shapes the values of fields that are neither links nor components, for creations and updates alike. */
final class ValueEncoder {
    private final RichTextWriter texts;

    ValueEncoder(RichTextWriter texts) {
        this.texts = texts;
    }

    /** A field without a value is written as null, or as an empty list, which both clear it (hygraph.md 4.2). */
    JsonNode encode(FieldBinding field, Optional<Value> value) throws Inexpressible {
        if (value.isEmpty()) {
            return field.field().list() ? Json.array() : JsonNodeFactory.instance.nullNode();
        }
        if (field.field().list() && value.get() instanceof Value.Items items) {
            ArrayNode array = Json.array();
            for (Value item : items.values()) {
                array.add(single(field, item));
            }
            return array;
        }
        return single(field, value.get());
    }

    private JsonNode single(FieldBinding field, Value value) throws Inexpressible {
        return switch (field.field().type()) {
            case RICH_TEXT -> texts.write(value);
            case COLOR -> Scalars.color(value);
            case LOCATION -> Scalars.location(value);
            case TAXONOMY -> Scalars.taxonomy(value);
            case TEXT, INTEGER, DECIMAL, BOOLEAN, DATE, INSTANT, ENUM, JSON, REFERENCE, COMPONENT ->
                Scalars.plain(value);
        };
    }
}
