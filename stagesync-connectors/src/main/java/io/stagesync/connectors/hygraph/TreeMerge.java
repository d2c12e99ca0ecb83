package io.stagesync.connectors.hygraph;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Joins what several queries told of the same entry. Elements of lists belong together by their {@code id}, those of
 * localizations by their {@code locale}; new elements come behind those that are known.
 */
final class TreeMerge {
    private TreeMerge() {}

    static void merge(ObjectNode into, JsonNode from) {
        from.forEachEntry((key, value) -> {
            JsonNode known = into.path(key);
            if (known instanceof ObjectNode object && value.isObject()) {
                merge(object, value);
            } else if (known instanceof ArrayNode array && value.isArray() && hasKeys(value)) {
                merge(array, value);
            } else if (known.isMissingNode() || !value.isNull()) {
                into.set(key, value);
            }
        });
    }

    private static void merge(ArrayNode into, JsonNode from) {
        Map<String, ObjectNode> known = new LinkedHashMap<>();
        for (JsonNode element : into.values()) {
            if (element instanceof ObjectNode object) {
                known.put(key(element), object);
            }
        }
        for (JsonNode element : from.values()) {
            ObjectNode same = known.get(key(element));
            if (same == null) {
                into.add(element);
            } else {
                merge(same, element);
            }
        }
    }

    private static boolean hasKeys(JsonNode list) {
        return list.values().stream()
                .allMatch(element -> element.isObject() && !key(element).isEmpty());
    }

    private static String key(JsonNode element) {
        String id = element.path("id").asString("");
        return id.isEmpty() ? element.path("locale").asString("") : id;
    }
}
