package io.stagesync.sandbox.hygraph.store;

import io.stagesync.sandbox.hygraph.store.Traces.LinkUse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who links to whom in one stage. */
final class Referrers {
    private final Map<Link, Map<Place, Map<Link, Made>>> byTarget = new HashMap<>();

    private record Place(String type, String field) {}

    /** How often a document links to a target from a place, and since when. */
    private record Made(int times, long since) {}

    /** Keeps the age of links that stay. */
    void replace(Link parent, List<LinkUse> before, List<LinkUse> after, long now, Undo undo) {
        Map<LinkUse, Integer> changes = new LinkedHashMap<>();
        after.forEach(use -> changes.merge(use, 1, Integer::sum));
        before.forEach(use -> changes.merge(use, -1, Integer::sum));
        long since = now;
        for (Map.Entry<LinkUse, Integer> change : changes.entrySet()) {
            LinkUse use = change.getKey();
            if (change.getValue() != 0) {
                Made old = find(use, parent);
                int times = (old == null ? 0 : old.times()) + change.getValue();
                set(use, parent, times <= 0 ? null : new Made(times, old == null ? since : old.since()));
                undo.add(() -> set(use, parent, old));
            }
            since++;
        }
    }

    /** As it was written to a file. */
    void load(Link parent, LinkUse use, long since) {
        Made old = find(use, parent);
        set(use, parent, old == null ? new Made(1, since) : new Made(old.times() + 1, old.since()));
    }

    long since(Link parent, LinkUse use) {
        Made made = find(use, parent);
        return made == null ? 0 : made.since();
    }

    List<Link> of(Link target, String type, String field) {
        Map<Link, Made> parents =
                byTarget.getOrDefault(target, Map.of()).getOrDefault(new Place(type, field), Map.of());
        List<Map.Entry<Link, Made>> sorted = new ArrayList<>(parents.entrySet());
        sorted.sort(Comparator.comparingLong(entry -> entry.getValue().since()));
        return sorted.stream().map(Map.Entry::getKey).toList();
    }

    /** Every document with a link to a target, in no particular order. */
    Set<Link> all(Link target) {
        Set<Link> parents = new LinkedHashSet<>();
        byTarget.getOrDefault(target, Map.of()).values().forEach(each -> parents.addAll(each.keySet()));
        return parents;
    }

    private @Nullable Made find(LinkUse use, Link parent) {
        return byTarget.getOrDefault(use.target(), Map.of())
                .getOrDefault(new Place(use.type(), use.field()), Map.of())
                .get(parent);
    }

    private void set(LinkUse use, Link parent, @Nullable Made made) {
        Map<Place, Map<Link, Made>> places = byTarget.computeIfAbsent(use.target(), unused -> new HashMap<>());
        Place place = new Place(use.type(), use.field());
        Map<Link, Made> parents = places.computeIfAbsent(place, unused -> new HashMap<>());
        if (made != null) {
            parents.put(parent, made);
            return;
        }
        parents.remove(parent);
        if (parents.isEmpty()) {
            places.remove(place);
            if (places.isEmpty()) {
                byTarget.remove(use.target());
            }
        }
    }
}
