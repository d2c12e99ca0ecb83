package io.stagesync.sandbox.hygraph.api.field;

import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds components and variants in documents, however deep they are. */
final class Parts {
    private Parts() {}

    static Optional<Instance> find(Document document, String id) {
        return Optional.ofNullable(in(document.base(), id));
    }

    private static @Nullable Instance in(Map<String, Object> values, String id) {
        for (Object value : values.values()) {
            Instance found = value instanceof Instance instance
                    ? at(instance, id)
                    : value instanceof Collection<?> many ? among(many, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Instance among(Collection<?> values, String id) {
        for (Object value : values) {
            Instance found = value instanceof Instance instance ? at(instance, id) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Instance at(Instance instance, String id) {
        return instance.id().equals(id) ? instance : in(instance.base(), id);
    }
}
