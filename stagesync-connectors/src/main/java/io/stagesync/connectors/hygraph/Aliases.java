package io.stagesync.connectors.hygraph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The keys of fields in answers. Those of an entry itself have their own names; those of components carry a number for
 * their type, since members of a union may have fields of the same name and different types, which GraphQL refuses.
 */
final class Aliases {
    private final Map<String, String> endings = new HashMap<>();

    Aliases(List<EntityBinding> components) {
        for (EntityBinding component : components) {
            endings.put(component.name(), "_" + Integer.toString(endings.size(), Character.MAX_RADIX));
        }
    }

    String key(String owner, String field) {
        return field + endings.getOrDefault(owner, "");
    }

    /** The field as it is selected, under its key. */
    String selected(String owner, String field) {
        return endings.containsKey(owner) ? key(owner, field) + ":" + field : field;
    }
}
