package io.stagesync.sandbox.hygraph.store;

import io.stagesync.sandbox.hygraph.store.Traces.UniqueValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which drafts have a value in a unique field; more than one only where nobody checked. */
final class UniqueIndex {
    private final Map<UniqueValue, SortedMap<String, Holder>> holders = new HashMap<>();

    private record Holder(Link link, int times) {}

    void add(Link link, List<UniqueValue> values, Undo undo) {
        for (UniqueValue value : values) {
            change(link, value, 1);
            undo.add(() -> change(link, value, -1));
        }
    }

    void remove(Link link, List<UniqueValue> values, Undo undo) {
        for (UniqueValue value : values) {
            change(link, value, -1);
            undo.add(() -> change(link, value, 1));
        }
    }

    Optional<Link> holder(UniqueValue value) {
        return Optional.ofNullable(holders.get(value))
                .map(each -> each.values().iterator().next().link());
    }

    private void change(Link link, UniqueValue value, int by) {
        SortedMap<String, Holder> sorted = holders.computeIfAbsent(value, unused -> new TreeMap<>());
        Holder old = sorted.getOrDefault(link.id(), new Holder(link, 0));
        if (old.times() + by > 0) {
            sorted.put(link.id(), new Holder(link, old.times() + by));
        } else {
            sorted.remove(link.id());
        }
        if (sorted.isEmpty()) {
            holders.remove(value);
        }
    }
}
