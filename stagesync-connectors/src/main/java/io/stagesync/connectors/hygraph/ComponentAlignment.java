package io.stagesync.connectors.hygraph;

import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What to do to a list of components so that it becomes another: instances are paired by their place where their types
 * match, since their ids say nothing between stages (hygraph.md 4.6). Equal beginnings and ends are left alone.
 *
 * @param deleted instances that go
 * @param paired instances that become another of the same type, and differ from it
 * @param created new ones, in order
 */
record ComponentAlignment(List<Value.Component> deleted, List<Pair> paired, List<Creation> created) {
    /** An instance and what it shall be. */
    record Pair(Value.Component before, Value.Component after) {}

    /** @param next the instance that a new one stands before; empty at the end of the list */
    record Creation(Value.Component component, Optional<Value.Component> next) {}

    /** Where new ones can be placed anywhere. */
    static ComponentAlignment positioned(List<Value.Component> before, List<Value.Component> after) {
        int start = 0;
        while (start < Math.min(before.size(), after.size())
                && before.get(start).equals(after.get(start))) {
            start++;
        }
        int end = 0;
        int most = Math.min(before.size(), after.size()) - start;
        while (end < most && last(before, end).equals(last(after, end))) {
            end++;
        }
        return between(before, after, start, end);
    }

    /** Where new ones only come at the end: from the first type that differs on, all are new. */
    static ComponentAlignment appended(List<Value.Component> before, List<Value.Component> after) {
        int same = 0;
        while (same < Math.min(before.size(), after.size())
                && before.get(same).type().equals(after.get(same).type())) {
            same++;
        }
        List<Pair> paired = new ArrayList<>();
        for (int i = 0; i < same; i++) {
            pair(before.get(i), after.get(i), paired);
        }
        return new ComponentAlignment(
                List.copyOf(before.subList(same, before.size())),
                paired,
                after.subList(same, after.size()).stream()
                        .map(component -> new Creation(component, Optional.empty()))
                        .toList());
    }

    private static ComponentAlignment between(
            List<Value.Component> before, List<Value.Component> after, int start, int end) {
        List<Value.Component> deleted = new ArrayList<>();
        List<Pair> paired = new ArrayList<>();
        List<Optional<Value.Component>> staying = new ArrayList<>();
        for (int i = start; i < after.size() - end; i++) {
            boolean matches = i < before.size() - end
                    && before.get(i).type().equals(after.get(i).type());
            staying.add(matches ? Optional.of(before.get(i)) : Optional.empty());
            if (matches) {
                pair(before.get(i), after.get(i), paired);
            }
        }
        for (int i = start; i < before.size() - end; i++) {
            int place = i - start;
            if (place >= staying.size() || staying.get(place).isEmpty()) {
                deleted.add(before.get(i));
            }
        }
        Optional<Value.Component> next = end == 0 ? Optional.empty() : Optional.of(last(before, end - 1));
        List<Creation> created = new ArrayList<>();
        for (int place = staying.size() - 1; place >= 0; place--) {
            if (staying.get(place).isPresent()) {
                next = staying.get(place);
            } else {
                created.add(0, new Creation(after.get(start + place), next));
            }
        }
        return new ComponentAlignment(deleted, paired, created);
    }

    private static void pair(Value.Component before, Value.Component after, List<Pair> paired) {
        if (!before.equals(after)) {
            paired.add(new Pair(before, after));
        }
    }

    /** The element so many places before the last. */
    private static Value.Component last(List<Value.Component> components, int places) {
        return components.get(components.size() - 1 - places);
    }
}
