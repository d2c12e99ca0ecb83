package io.stagesync.sandbox.hygraph.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes every link to a target out of a document, also out of its components. Mentions in rich text stay. */
final class LinkRemoval {
    private final Link target;

    LinkRemoval(Link target) {
        this.target = target;
    }

    Document from(Document document) {
        return new Document(
                document.type(),
                document.id(),
                from(document.base()),
                document.localizations(),
                document.createdAt(),
                document.updatedAt(),
                document.localizedUpdatedAt(),
                document.publishedAt());
    }

    private Map<String, Object> from(Map<String, Object> base) {
        Map<String, Object> left = new LinkedHashMap<>();
        base.forEach((field, value) -> {
            Object cleaned = from(value);
            if (cleaned != null) {
                left.put(field, cleaned);
            }
        });
        return left;
    }

    private @Nullable Object from(Object value) {
        if (value.equals(target)) {
            return null;
        }
        if (value instanceof Instance instance) {
            return new Instance(instance.type(), instance.id(), from(instance.base()), instance.localizations());
        }
        if (value instanceof List<?> list && !list.isEmpty()) {
            if (!(list.get(0) instanceof Link || list.get(0) instanceof Instance)) {
                return list;
            }
            List<Object> left = new ArrayList<>();
            for (Object element : list) {
                Object cleaned = from(element);
                if (cleaned != null) {
                    left.add(cleaned);
                }
            }
            return left.isEmpty() ? null : left;
        }
        return value;
    }
}
