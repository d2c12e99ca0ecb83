package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.hygraph.PieceReader.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads named entries of one stage whole: in as many queries as they need, lists to their end, components to their last
 * level. What was changed between two of the queries is read again.
 */
final class EntryFetch {
    private static final int ATTEMPTS = 3;

    private final ReadPlan plan;
    private final AnswerPlaces places;
    private final PieceReader pieces;

    EntryFetch(ReadPlan plan, AnswerPlaces places, PieceReader pieces) {
        this.plan = plan;
        this.places = places;
        this.pieces = pieces;
    }

    /** Those that exist. */
    Gathered named(List<String> ids) {
        Gathered all = new Gathered();
        read(ids, plan.all(), Map.of(), true, all);
        return settled(all);
    }

    /** The same for entries of which the first part is known. */
    Gathered rest(JsonNode nodes) {
        Gathered here = new Gathered();
        here.add(nodes);
        List<List<Item>> parts = plan.parts();
        for (List<Item> part : parts.subList(1, parts.size())) {
            pieces.read(new Part(part, Map.of(), false), here.ids(), here);
        }
        Gathered all = new Gathered();
        follow(here, plan.all(), Map.of(), all);
        return settled(all);
    }

    private Gathered settled(Gathered all) {
        for (int attempt = 1; attempt < ATTEMPTS && !all.changed().isEmpty(); attempt++) {
            List<String> ids = all.changed();
            Gathered again = new Gathered();
            read(ids, plan.all(), Map.of(), true, again);
            all.replace(again, ids);
        }
        return all;
    }

    private void read(
            List<String> ids, EntryItems.Found found, Map<String, Integer> skips, boolean first, Gathered into) {
        Gathered here = new Gathered();
        List<String> wanted = ids;
        boolean isFirst = first;
        for (List<Item> part : plan.parts(found.items(), skips)) {
            pieces.read(new Part(part, skips, isFirst), wanted, here);
            wanted = here.ids();
            isFirst = false;
        }
        follow(here, found, skips, into);
    }

    /** Reads on where a list was full and where components were not followed. */
    private void follow(Gathered here, EntryItems.Found found, Map<String, Integer> skips, Gathered into) {
        List<ObjectNode> nodes = here.entries();
        Map<Item, List<String>> full = new LinkedHashMap<>();
        for (Item item : found.items()) {
            List<String> ids = item.isList() ? ids(nodes, node -> places.isFull(node, item)) : List.of();
            if (!ids.isEmpty()) {
                full.put(item, ids);
            }
        }
        Map<Spot, List<String>> deeper = new LinkedHashMap<>();
        for (Spot spot : found.open()) {
            List<String> ids = ids(nodes, node -> !places.at(node, spot).isEmpty());
            if (!ids.isEmpty()) {
                deeper.put(spot, ids);
            }
        }
        into.add(here);
        full.forEach((item, ids) -> {
            Map<String, Integer> further = new LinkedHashMap<>(skips);
            further.merge(item.name(), SelectionText.LIST_SIZE, Integer::sum);
            read(ids, atOrBelow(found, item.name()), further, false, into);
        });
        deeper.forEach((spot, ids) -> read(ids, plan.below(spot), skips, false, into));
    }

    private static List<String> ids(List<ObjectNode> nodes, Predicate<ObjectNode> wanted) {
        return nodes.stream()
                .filter(wanted)
                .map(node -> node.path("id").asString(""))
                .toList();
    }

    private static EntryItems.Found atOrBelow(EntryItems.Found found, String list) {
        List<Item> items = new ArrayList<>();
        for (Item item : found.items()) {
            if (item.isAtOrBelow(list)) {
                items.add(item);
            }
        }
        return new EntryItems.Found(
                items,
                found.open().stream()
                        .filter(spot -> spot.name().startsWith(list + ":"))
                        .toList());
    }
}
