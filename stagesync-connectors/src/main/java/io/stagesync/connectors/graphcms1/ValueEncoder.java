package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Value;
import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values as a stage takes them. */
final class ValueEncoder {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** Beyond, a number is written with an exponent rather than with a row of zeros. */
    private static final int MOST_ZEROS = 40;

    private ValueEncoder() {}

    /** A value that is no relation; a reference becomes an object with its id. */
    static JsonNode encode(Value value) {
        if (value instanceof Value.Text text) {
            return NODES.stringNode(text.text());
        } else if (value instanceof Value.Numeric number) {
            return number(number.amount());
        } else if (value instanceof Value.Flag flag) {
            return NODES.booleanNode(flag.on());
        } else if (value instanceof Value.Items items) {
            ArrayNode array = Json.array();
            items.values().forEach(item -> array.add(encode(item)));
            return array;
        } else if (value instanceof Value.Structure structure) {
            ObjectNode object = Json.object();
            structure.members().forEach((name, member) -> object.set(name, encode(member)));
            return object;
        } else if (value instanceof Value.Reference reference) {
            return id(reference.target().id());
        }
        return NODES.nullNode();
    }

    static ObjectNode id(String id) {
        ObjectNode object = Json.object();
        object.put("id", id);
        return object;
    }

    private static JsonNode number(BigDecimal amount) {
        boolean whole = amount.scale() <= 0 && amount.scale() > -MOST_ZEROS;
        return whole ? NODES.numberNode(amount.toBigIntegerExact()) : NODES.numberNode(amount);
    }
}
