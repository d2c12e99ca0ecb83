package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything there is to read of an entry. Components that can hold components of their own kind have no last level: they
 * are followed for a few levels, and the spots beneath are open: whether anything is there shows when they are read.
 */
final class EntryItems {
    private static final int MOST_ITEMS = 600;
    private static final int MOST_LEVELS = 3;

    private final HygraphMapping mapping;
    private final Map<String, Set<String>> reachable = new HashMap<>();

    /**
     * What is known to be readable, and where more may be.
     *
     * @param open spots of components that were not followed
     */
    record Found(List<Item> items, List<Spot> open) {
        Found {
            items = List.copyOf(items);
            open = List.copyOf(open);
        }
    }

    EntryItems(HygraphMapping mapping) {
        this.mapping = mapping;
        for (EntityBinding component : mapping.components()) {
            reachable.put(component.name(), reach(component.name()));
        }
    }

    private Set<String> reach(String from) {
        Set<String> found = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(from));
        while (!open.isEmpty()) {
            mapping.component(open.remove(open.size() - 1)).fields().stream()
                    .filter(FieldBinding::isComponents)
                    .flatMap(field -> field.field().targets().stream())
                    .filter(found::add)
                    .forEach(open::add);
        }
        return found;
    }

    /** All items of a model's entries. */
    Found of(EntityBinding entity) {
        return deepest(Spot.ENTRY, entity);
    }

    /** All items of a component at an open spot. */
    Found below(Spot spot) {
        String type = spot.steps().get(spot.steps().size() - 1).type();
        return deepest(spot, mapping.component(type));
    }

    private Found deepest(Spot start, EntityBinding entity) {
        for (int levels = MOST_LEVELS; ; levels--) {
            Walk walk = new Walk(start.steps().size(), levels);
            walk.add(start, entity);
            if (walk.items.size() <= MOST_ITEMS || levels == 1) {
                return new Found(walk.items, walk.open);
            }
        }
    }

    private final class Walk {
        private final int startLevel;
        private final int levels;
        private final List<Item> items = new ArrayList<>();
        private final List<Spot> open = new ArrayList<>();

        Walk(int startLevel, int levels) {
            this.startLevel = startLevel;
            this.levels = levels;
        }

        void add(Spot spot, EntityBinding entity) {
            for (FieldBinding field : entity.fields()) {
                items.add(new Item(spot, entity.name(), field));
                for (String target : field.isComponents() ? field.field().targets() : List.<String>of()) {
                    Spot below = spot.into(entity.name(), field, target);
                    if (isTooDeep(below, target)) {
                        open.add(below);
                    } else {
                        add(below, mapping.component(target));
                    }
                }
            }
        }

        /** Counts the levels between types that can hold each other. */
        private boolean isTooDeep(Spot spot, String type) {
            long sameCircle = spot.steps().stream()
                    .skip(startLevel)
                    .map(Step::type)
                    .filter(other -> reaches(type, other) && reaches(other, type))
                    .count();
            return sameCircle > levels;
        }

        private boolean reaches(String from, String to) {
            return reachable.getOrDefault(from, Set.of()).contains(to);
        }
    }
}
