package io.stagesync.connectors.graphcms1;

import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Compares what a stage holds with what it should hold, when the answer to a write was lost or not clear. */
final class ValueMatch {
    private ValueMatch() {}

    /** Whether both have the same values in these fields. */
    static boolean sameIn(Collection<FieldBinding> fields, Entry one, Entry other) {
        return fields.stream()
                .map(FieldBinding::field)
                .allMatch(field -> value(field, one).equals(value(field, other)));
    }

    private static Optional<Value> value(Field field, Entry entry) {
        return CanonicalForm.of(field, entry.value(field.name()));
    }

    /** What a reference field names, of one or many. */
    static Set<EntryKey> targets(Entry entry, String field) {
        Set<EntryKey> targets = new LinkedHashSet<>();
        entry.value(field).ifPresent(value -> collect(value, targets));
        return targets;
    }

    private static void collect(Value value, Set<EntryKey> targets) {
        if (value instanceof Value.Reference reference) {
            targets.add(reference.target());
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, targets));
        }
    }
}
