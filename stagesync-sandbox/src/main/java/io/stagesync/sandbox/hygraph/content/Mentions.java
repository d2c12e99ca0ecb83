package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which ids and file handles stand, or stood, in a text. What is mentioned is not deleted: nobody could tell which entry
 * a text meant that is gone.
 */
final class Mentions {
    private final Set<Object> found = new HashSet<>();

    void add(Document document) {
        addFields(document.base(), document.localizations());
    }

    /** A field may have the name of a text's key. */
    private void addFields(Map<String, Object> base, Map<String, Map<String, Object>> localizations) {
        base.values().forEach(this::add);
        localizations.values().forEach(values -> values.values().forEach(this::add));
    }

    private void add(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, each) -> {
                if (each instanceof String && (key.equals("nodeId") || key.equals("handle"))) {
                    found.add(each);
                }
                add(each);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(this::add);
        } else if (value instanceof Instance instance) {
            addFields(instance.base(), instance.localizations());
        }
    }

    boolean contains(Document document) {
        return found.contains(document.id());
    }

    /** Whether a text shows the file that the document has. */
    boolean containsFileOf(Document document) {
        Object handle = document.base().get("handle");
        return handle != null && found.contains(handle);
    }
}
