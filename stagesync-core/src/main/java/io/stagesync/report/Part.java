package io.stagesync.report;

import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What differs in one part of a value that has parts: in a locale, in a member of a component, or at a place of a list of
 * components.
 *
 * @param name how a person calls the part: {@code de}, {@code title}, {@code #2 Hero}
 * @param before what it was; absent where it is new
 * @param after what it shall be; absent where it goes. The same as before for a component that only moved
 */
record Part(String name, Optional<Value> before, Optional<Value> after) {
    /** Whether it is the same at another place. */
    boolean isMoved() {
        return before.isPresent() && before.equals(after);
    }

    /** Whether what differs in it are parts again. */
    boolean isDivided() {
        return before.isPresent()
                && after.isPresent()
                && !between(before.get(), after.get()).isEmpty();
    }

    /** The parts that differ; empty for values that have none in common. */
    static List<Part> between(Value before, Value after) {
        if (before instanceof Value.Localized old && after instanceof Value.Localized current) {
            return members(old.values(), current.values());
        } else if (before instanceof Value.Component old && after instanceof Value.Component current) {
            return old.type().equals(current.type()) ? members(old.members(), current.members()) : List.of();
        } else if (isComponents(before) && isComponents(after)) {
            return ComponentList.between(((Value.Items) before).values(), ((Value.Items) after).values());
        }
        return List.of();
    }

    /** All parts of one value, as if they were new. */
    static List<Part> of(Value value) {
        if (value instanceof Value.Localized localized) {
            return members(Map.of(), localized.values());
        } else if (value instanceof Value.Component component) {
            return members(Map.of(), component.members());
        } else if (isComponents(value)) {
            return ComponentList.between(List.of(), ((Value.Items) value).values());
        }
        return List.of();
    }

    private static boolean isComponents(Value value) {
        return value instanceof Value.Items items
                && !items.values().isEmpty()
                && items.values().stream().allMatch(Value.Component.class::isInstance);
    }

    private static List<Part> members(Map<String, Value> before, Map<String, Value> after) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        List<Part> parts = new ArrayList<>();
        for (String name : names) {
            Part part = new Part(
                    FieldName.shown(name), Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name)));
            if (!part.isMoved()) {
                parts.add(part);
            }
        }
        // Which locales a component has shows in its values, if there are any.
        if (parts.size() > 1) {
            parts.removeIf(part -> part.name().equals(FieldName.shown(Field.LOCALES)));
        }
        return parts;
    }
}
