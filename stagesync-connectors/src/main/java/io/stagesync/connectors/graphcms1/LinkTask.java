package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A change of the links of one entry.
 *
 * @param fields the relation fields that change
 * @param before the links that it has
 * @param after the links that it shall have
 */
record LinkTask(ModelBinding model, List<FieldBinding> fields, Entry before, Entry after) {
    LinkTask {
        fields = List.copyOf(fields);
    }

    EntryKey key() {
        return after.key();
    }

    Set<EntryKey> added(FieldBinding field) {
        Set<EntryKey> added = new LinkedHashSet<>(ValueMatch.targets(after, field.name()));
        added.removeAll(ValueMatch.targets(before, field.name()));
        return added;
    }

    /**
     * Whether the links of a field may be imported: only new ones, and none over a link that either side may have
     * already, since an import does not enforce that there is one only.
     */
    boolean isImportable(FieldBinding field) {
        Set<EntryKey> old = ValueMatch.targets(before, field.name());
        boolean nothingRemoved = ValueMatch.targets(after, field.name()).containsAll(old);
        boolean free = field.isToMany() || old.isEmpty();
        return nothingRemoved && free && !field.link().inverseToOne();
    }
}
