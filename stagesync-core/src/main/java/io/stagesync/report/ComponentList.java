package io.stagesync.report;

import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Tells two lists of components apart: which were changed, which came, went and moved. */
final class ComponentList {
    private final List<Value> before;
    private final List<Value> after;
    private final List<Integer> old = new ArrayList<>();
    private final List<Integer> current = new ArrayList<>();
    /** By place in the new list, then what went, by place in the old one. */
    private final TreeMap<Integer, Part> parts = new TreeMap<>();

    private ComponentList(List<Value> before, List<Value> after) {
        this.before = before;
        this.after = after;
    }

    static List<Part> between(List<Value> before, List<Value> after) {
        return new ComponentList(before, after).parts();
    }

    private List<Part> parts() {
        for (int i = 0; i < before.size(); i++) {
            old.add(i);
        }
        for (int i = 0; i < after.size(); i++) {
            current.add(i);
        }
        pairEqualNeighbours();
        pairMoved();
        pairOfOneType();
        for (int place : current) {
            parts.put(place, new Part(name(after, place), Optional.empty(), Optional.of(after.get(place))));
        }
        for (int place : old) {
            parts.put(
                    after.size() + place,
                    new Part(name(before, place), Optional.of(before.get(place)), Optional.empty()));
        }
        return List.copyOf(parts.values());
    }

    /** What is the same from the start and from the end stays where it is. */
    private void pairEqualNeighbours() {
        while (!old.isEmpty() && !current.isEmpty() && same(old.get(0), current.get(0))) {
            old.remove(0);
            current.remove(0);
        }
        while (!old.isEmpty() && !current.isEmpty() && same(last(old), last(current))) {
            old.remove(old.size() - 1);
            current.remove(current.size() - 1);
        }
    }

    private static int last(List<Integer> places) {
        return places.get(places.size() - 1);
    }

    private boolean same(int oldPlace, int place) {
        return before.get(oldPlace).equals(after.get(place));
    }

    private void pairMoved() {
        for (int place : List.copyOf(current)) {
            old.stream().filter(each -> same(each, place)).findFirst().ifPresent(from -> {
                old.remove(Integer.valueOf(from));
                current.remove(Integer.valueOf(place));
                if (from != place) {
                    Optional<Value> component = Optional.of(after.get(place));
                    parts.put(place, new Part("#" + (from + 1) + " to " + name(after, place), component, component));
                }
            });
        }
    }

    private void pairOfOneType() {
        for (int place : List.copyOf(current)) {
            old.stream()
                    .filter(each -> type(before.get(each)).equals(type(after.get(place))))
                    .findFirst()
                    .ifPresent(from -> {
                        old.remove(Integer.valueOf(from));
                        current.remove(Integer.valueOf(place));
                        parts.put(
                                place,
                                new Part(
                                        name(after, place),
                                        Optional.of(before.get(from)),
                                        Optional.of(after.get(place))));
                    });
        }
    }

    private static String name(List<Value> list, int place) {
        return "#" + (place + 1) + " " + type(list.get(place));
    }

    private static String type(Value value) {
        return value instanceof Value.Component component ? component.type() : "";
    }
}
