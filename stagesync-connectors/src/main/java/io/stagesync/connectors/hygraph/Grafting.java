package io.stagesync.connectors.hygraph;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes links that the published version cannot show, since what they lead to is not published, from the draft: they are
 * required, so the published version has them, and mostly the same.
 */
final class Grafting {
    private final AnswerPlaces places;

    Grafting(AnswerPlaces places) {
        this.places = places;
    }

    /** Instances of components are found by their ids, which both versions share. */
    void graft(JsonNode draft, JsonNode published, Set<Item> items) {
        for (Item item : items) {
            if (item.field().isLinks()) {
                String key = places.key(item);
                Map<String, JsonNode> links = new HashMap<>();
                places.at(draft, item.spot())
                        .forEach(node -> links.put(node.path("id").asString(""), node.path(key)));
                for (JsonNode node : places.at(published, item.spot())) {
                    JsonNode link = links.get(node.path("id").asString(""));
                    if (link != null
                            && node instanceof ObjectNode object
                            && object.path(key).isMissingNode()) {
                        object.set(key, link);
                    }
                }
            }
        }
    }
}
