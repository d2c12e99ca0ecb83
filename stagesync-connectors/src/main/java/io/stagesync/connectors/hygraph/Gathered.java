package io.stagesync.connectors.hygraph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was read of some entries so far, in the order in which they came. Used by one thread. */
final class Gathered {
    private final Map<String, ObjectNode> entries = new LinkedHashMap<>();
    private final Map<String, String> unreadable = new LinkedHashMap<>();
    private final Map<String, Set<Item>> missing = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    /** Adds what a query told of entries. */
    void add(JsonNode nodes) {
        for (JsonNode node : nodes.values()) {
            String id = node.path("id").asString("");
            if (node instanceof ObjectNode object && !id.isBlank()) {
                add(id, object);
            }
        }
    }

    private void add(String id, ObjectNode node) {
        ObjectNode known = entries.putIfAbsent(id, node);
        if (known != null) {
            if (!known.path(ReadDocument.VERSION).equals(node.path(ReadDocument.VERSION))) {
                changed.add(id);
            }
            TreeMerge.merge(known, node);
        }
    }

    /** Adds what was read apart. */
    void add(Gathered other) {
        other.entries.forEach(this::add);
        unreadable.putAll(other.unreadable);
        other.missing.forEach((id, items) ->
                missing.computeIfAbsent(id, name -> new LinkedHashSet<>()).addAll(items));
        changed.addAll(other.changed);
    }

    /** An entry that exists and cannot be read. */
    void unreadable(String id, String reason) {
        unreadable.put(id, reason);
    }

    /** An item that cannot be read of an entry. */
    void missing(String id, Item item) {
        missing.computeIfAbsent(id, name -> new LinkedHashSet<>()).add(item);
    }

    /** The entries that were read whole, apart from items that are missing. */
    List<ObjectNode> entries() {
        List<ObjectNode> whole = new ArrayList<>();
        entries.forEach((id, node) -> {
            if (!unreadable.containsKey(id)) {
                whole.add(node);
            }
        });
        return whole;
    }

    List<String> ids() {
        return entries().stream().map(node -> node.path("id").asString("")).toList();
    }

    /** Why entries could not be read, by id. */
    Map<String, String> unreadable() {
        return unreadable;
    }

    Set<Item> missing(String id) {
        return missing.getOrDefault(id, Set.of());
    }

    /** Entries that were changed between two queries about them, so that their parts may not fit together. */
    List<String> changed() {
        return List.copyOf(changed);
    }

    /** Takes these entries as they were read anew. */
    void replace(Gathered again, List<String> ids) {
        ids.forEach(id -> {
            entries.remove(id);
            unreadable.remove(id);
            missing.remove(id);
            changed.remove(id);
        });
        add(again);
    }
}
