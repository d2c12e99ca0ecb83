package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts elements where a {@code ConnectPositionInput} says; without one they go to the end (hygraph.md 4.5). */
final class Placing {
    private Placing() {}

    /** Adds an element that the list does not have. */
    static <T> void add(List<T> list, T element, Map<?, ?> position, Function<T, String> id) {
        list.add(index(list, position, id), element);
    }

    private static <T> int index(List<T> list, Map<?, ?> position, Function<T, String> id) {
        Object before = position.get("before");
        Object after = position.get("after");
        if (before != null) {
            return find(list, before, id);
        }
        if (after != null) {
            return find(list, after, id) + 1;
        }
        return Boolean.TRUE.equals(position.get("start")) ? 0 : list.size();
    }

    private static <T> int find(List<T> list, @Nullable Object wanted, Function<T, String> id) {
        for (int i = 0; i < list.size(); i++) {
            if (id.apply(list.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw new Refusal("position refers to \"" + wanted + "\", which is not in the list");
    }
}
