package io.stagesync.sandbox.graphql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects type definitions by name; a name is written once. */
final class SdlWriter {
    private final Map<String, String> definitions = new LinkedHashMap<>();

    /** Adds a type, unless it has no fields; tells whether it exists. */
    boolean add(String kind, String head, List<String> fields) {
        if (fields.isEmpty()) {
            return false;
        }
        definitions.putIfAbsent(
                head.split(" ", 2)[0], kind + " " + head + " {\n  " + String.join("\n  ", fields) + "\n}\n");
        return true;
    }

    boolean has(String name) {
        return definitions.containsKey(name);
    }

    /** Takes a name whose fields are still to be worked out; tells whether it was free. */
    boolean reserve(String name) {
        return definitions.putIfAbsent(name, "") == null;
    }

    void fill(String kind, String name, List<String> fields) {
        definitions.remove(name);
        add(kind, name, fields);
    }

    String text() {
        return String.join("\n", definitions.values());
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }

    static String uncapitalized(String name) {
        return name.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
