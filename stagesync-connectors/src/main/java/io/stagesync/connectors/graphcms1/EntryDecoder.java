package io.stagesync.connectors.graphcms1;

import io.stagesync.model.AssetFile;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Value;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Entries of a model from what its queries answer. */
final class EntryDecoder {
    private final ModelBinding model;

    EntryDecoder(ModelBinding model) {
        this.model = model;
    }

    /** The required links of each id, from the alias that asks for them; those not there yet are missing. */
    static Map<String, JsonNode> byId(JsonNode links) {
        Map<String, JsonNode> byId = new HashMap<>();
        for (JsonNode element : links.values()) {
            if (element.isObject()) {
                byId.put(element.path("id").asString(""), element);
            }
        }
        return byId;
    }

    /** Whether an entry can be told from others. */
    static boolean hasId(JsonNode node) {
        return !node.path("id").asString("").isBlank();
    }

    /**
     * One entry, which must have an id.
     *
     * @param node its own fields
     * @param links its required links, where they can be read
     */
    Entry decode(JsonNode node, Optional<JsonNode> links) {
        Map<String, Value> fields = new LinkedHashMap<>();
        for (FieldBinding field : model.fields()) {
            Optional<JsonNode> from = field.isRequiredLink() ? links : Optional.of(node);
            from.flatMap(n -> ValueDecoder.decode(field, n.path(field.name())))
                    .ifPresent(value -> fields.put(field.name(), value));
        }
        return new Entry(
                new EntryKey(model.name(), node.path("id").asString("")),
                fields,
                ValueDecoder.instant(node.path("createdAt")),
                ValueDecoder.instant(node.path("updatedAt")),
                model.model().isAsset() ? Optional.of(file(node)) : Optional.empty());
    }

    private static AssetFile file(JsonNode node) {
        return new AssetFile(node.path("url").asString(""), node.path("handle").asString(""));
    }
}
