package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Works out from errors which items could not be read. */
final class Suspects {
    private final AnswerPlaces places;

    Suspects(AnswerPlaces places) {
        this.places = places;
    }

    /** The items that errors point to; where they point to none, the links that must be there. */
    Set<Item> among(List<Item> items, HygraphAnswer answer) {
        Set<Item> found = new LinkedHashSet<>();
        for (HygraphError error : answer.errors()) {
            found.addAll(named(items, keys(error)));
        }
        if (found.isEmpty()) {
            items.stream().filter(Item::isFragile).forEach(found::add);
        }
        return found;
    }

    /** A path leads to the item itself, or ends above it where the null stopped. */
    private List<Item> named(List<Item> items, List<String> path) {
        if (path.isEmpty()) {
            return List.of();
        }
        List<Item> exact = new ArrayList<>();
        int longest = 0;
        for (Item item : items) {
            List<String> keys = places.keys(item);
            if (startsWith(path, keys) && keys.size() >= longest) {
                if (keys.size() > longest) {
                    exact.clear();
                }
                longest = keys.size();
                exact.add(item);
            }
        }
        Predicate<Item> isComponents = item -> item.field().isComponents();
        return exact.isEmpty() || exact.stream().allMatch(isComponents)
                ? items.stream()
                        .filter(item -> item.isFragile() && startsWith(places.keys(item), path))
                        .toList()
                : exact;
    }

    /** The positions of entries in the answer that errors point to. */
    Set<Integer> positions(HygraphAnswer answer) {
        Set<Integer> positions = new LinkedHashSet<>();
        for (HygraphError error : answer.errors()) {
            error.path().stream()
                    .filter(Suspects::isPosition)
                    .findFirst()
                    .map(Integer::parseInt)
                    .ifPresent(positions::add);
        }
        return positions;
    }

    /** A path without the positions and the key of the query. */
    private static List<String> keys(HygraphError error) {
        List<String> keys =
                error.path().stream().filter(step -> !isPosition(step)).toList();
        return keys.isEmpty() ? keys : keys.subList(1, keys.size());
    }

    private static boolean isPosition(String step) {
        return step.matches("\\d{1,6}");
    }

    private static boolean startsWith(List<String> path, List<String> start) {
        return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
    }
}
