package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.model.Value;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shapes values that name nothing else into JSON (hygraph.md 3.5). */
final class Scalars {
    private static final int LONGEST_PLAIN = 400;
    private static final List<String> COLOR = List.of("r", "g", "b", "a");
    private static final List<String> LOCATION = List.of("latitude", "longitude");

    private Scalars() {}

    /** Of JSON, text, numbers, flags, dates, enums, and lists of them. */
    static JsonNode plain(Value value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        if (value instanceof Value.Text text) {
            return nodes.stringNode(text.text());
        } else if (value instanceof Value.Numeric number) {
            return nodes.numberNode(written(number.amount()));
        } else if (value instanceof Value.Flag flag) {
            return nodes.booleanNode(flag.on());
        } else if (value instanceof Value.Items items) {
            ArrayNode array = Json.array();
            items.values().forEach(item -> array.add(plain(item)));
            return array;
        } else if (value instanceof Value.Structure structure) {
            ObjectNode object = Json.object();
            structure.members().forEach((name, member) -> object.set(name, plain(member)));
            return object;
        } else if (value instanceof Value.Reference reference) {
            return nodes.stringNode(reference.target().id());
        }
        return nodes.nullNode();
    }

    /** Without an exponent, which an input for whole numbers does not take. */
    private static BigDecimal written(BigDecimal amount) {
        return amount.scale() < 0 && amount.scale() > -LONGEST_PLAIN ? amount.setScale(0) : amount;
    }

    /** All four parts, or the alpha would be lost. */
    static JsonNode color(Value value) {
        ObjectNode color = Json.object();
        color.set("rgba", members(value, COLOR));
        return color;
    }

    static JsonNode location(Value value) {
        return members(value, LOCATION);
    }

    static JsonNode taxonomy(Value value) {
        ObjectNode node = Json.object();
        node.set("value", plain(value));
        return node;
    }

    private static ObjectNode members(Value value, List<String> names) {
        ObjectNode object = Json.object();
        if (value instanceof Value.Structure structure) {
            for (String name : names) {
                Value member = structure.members().get(name);
                if (member != null) {
                    object.set(name, plain(member));
                }
            }
        }
        return object;
    }
}
