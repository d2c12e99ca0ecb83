package io.stagesync.report;

import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One place inside a structured value where two of them differ.
 *
 * @param path the way there, {@code wifi.rooms[2]}
 * @param before what is there in the old one, absent where there is no such place
 * @param after likewise in the new one
 */
record PathDifference(String path, Optional<Value> before, Optional<Value> after) {
    static List<PathDifference> between(Value before, Value after) {
        List<PathDifference> differences = new ArrayList<>();
        compare("", Optional.of(before), Optional.of(after), differences);
        return differences;
    }

    private static void compare(
            String path, Optional<Value> before, Optional<Value> after, List<PathDifference> differences) {
        if (before.equals(after)) {
            return;
        }
        if (before.orElse(null) instanceof Value.Structure old
                && after.orElse(null) instanceof Value.Structure current) {
            Set<String> names = new LinkedHashSet<>(old.members().keySet());
            names.addAll(current.members().keySet());
            for (String name : names) {
                compare(
                        path.isEmpty() ? name : path + "." + name,
                        Optional.ofNullable(old.members().get(name)),
                        Optional.ofNullable(current.members().get(name)),
                        differences);
            }
        } else if (before.orElse(null) instanceof Value.Items old
                && after.orElse(null) instanceof Value.Items current
                && old.values().size() == current.values().size()) {
            for (int i = 0; i < old.values().size(); i++) {
                compare(
                        path + "[" + i + "]",
                        Optional.of(old.values().get(i)),
                        Optional.of(current.values().get(i)),
                        differences);
            }
        } else {
            differences.add(new PathDifference(path, before, after));
        }
    }
}
