package io.stagesync.write;

import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells what a creation that was cut short may have left from what someone else wrote. A large entry is written in
 * parts, so at whatever depth a value may be missing, or a list may have its first values only.
 */
final class Begun {
    private Begun() {}

    /** Whether a field holds nothing but a part of what it shall hold. */
    static boolean is(String field, Optional<Value> current, Optional<Value> target) {
        // Some stages can only create an entry with its default locale; the next part takes that away again. What
        // someone
        // wrote in a locale that the entry shall not have shows in the field that holds it.
        if (current.isEmpty() || current.equals(target) || field.equals(Field.LOCALES)) {
            return true;
        }
        return target.isPresent() && is(current.get(), target.get());
    }

    private static boolean is(Value current, Value target) {
        if (current instanceof Value.Items some && target instanceof Value.Items all) {
            return isBeginning(some.values(), all.values())
                    || (areReferences(some) && new HashSet<>(all.values()).containsAll(some.values()));
        } else if (current instanceof Value.Localized some && target instanceof Value.Localized all) {
            return are(some.values(), all.values());
        } else if (current instanceof Value.Component some && target instanceof Value.Component all) {
            return some.type().equals(all.type()) && are(some.members(), all.members());
        }
        return current.equals(target);
    }

    private static boolean isBeginning(List<Value> some, List<Value> all) {
        boolean begun = some.size() <= all.size();
        for (int i = 0; begun && i < some.size(); i++) {
            begun = is(some.get(i), all.get(i));
        }
        return begun;
    }

    private static boolean are(Map<String, Value> some, Map<String, Value> all) {
        return some.entrySet().stream()
                .allMatch(each ->
                        is(each.getKey(), Optional.of(each.getValue()), Optional.ofNullable(all.get(each.getKey()))));
    }

    private static boolean areReferences(Value.Items items) {
        return items.values().stream().allMatch(Value.Reference.class::isInstance);
    }
}
