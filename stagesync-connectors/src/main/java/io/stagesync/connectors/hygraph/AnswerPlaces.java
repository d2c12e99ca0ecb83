package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds items in what queries answered. */
final class AnswerPlaces {
    private final Aliases aliases;

    AnswerPlaces(Aliases aliases) {
        this.aliases = aliases;
    }

    /** What sits at a spot of an entry. */
    List<JsonNode> at(JsonNode entry, Spot spot) {
        List<JsonNode> nodes = List.of(entry);
        for (Step step : spot.steps()) {
            List<JsonNode> below = new ArrayList<>();
            for (JsonNode node : nodes) {
                for (JsonNode element : elements(
                        node.path(aliases.key(step.owner(), step.field().name())))) {
                    if (isOf(element, step.field(), step.type())) {
                        below.add(element);
                    }
                }
            }
            nodes = below;
        }
        return nodes;
    }

    /** Whether a component of a field is of a type; only unions have several. */
    static boolean isOf(JsonNode element, FieldBinding field, String type) {
        return element.isObject()
                && (!field.isUnion() || element.path("__typename").asString("").equals(type));
    }

    private static Iterable<JsonNode> elements(JsonNode value) {
        return value.isArray() ? value.values() : List.of(value);
    }

    /** Whether a list was cut: the server says nothing when it gives no more than was asked for (hygraph.md 3.2). */
    boolean isFull(JsonNode entry, Item item) {
        String key = aliases.key(item.owner(), item.field().name());
        return at(entry, item.spot()).stream().anyMatch(node -> node.path(key).size() >= SelectionText.LIST_SIZE);
    }

    /** The keys that lead to an item, as the paths of errors have them between positions in lists. */
    List<String> keys(Item item) {
        List<String> keys = new ArrayList<>();
        item.spot()
                .steps()
                .forEach(step -> keys.add(aliases.key(step.owner(), step.field().name())));
        if (item.field().field().localized()) {
            keys.add(aliases.key(item.owner(), EnvironmentTypes.LOCALIZATIONS));
        }
        keys.add(aliases.key(item.owner(), item.field().name()));
        return keys;
    }

    String key(Item item) {
        return aliases.key(item.owner(), item.field().name());
    }
}
