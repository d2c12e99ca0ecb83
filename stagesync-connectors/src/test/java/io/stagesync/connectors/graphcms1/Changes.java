package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Pass;
import io.stagesync.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Changes as a plan holds them. Ids look like real ones: 25 characters. */
final class Changes {
    private Changes() {}

    static EntryKey key(String model, String name) {
        return new EntryKey(model, "c" + name + "0".repeat(24 - name.length()));
    }

    static Entry entry(String model, String name) {
        return Entry.of(key(model, name), Map.of("name", Value.of(name)));
    }

    static Change create(Entry entry) {
        return new Change(
                1,
                Pass.ENTRIES,
                Action.CREATE,
                entry.key(),
                Optional.empty(),
                Optional.of(entry),
                entry.fields().keySet());
    }

    static Change update(Entry before, Entry after, String... fields) {
        return new Change(
                1, Pass.ENTRIES, Action.UPDATE, after.key(), Optional.of(before), Optional.of(after), Set.of(fields));
    }

    /** A change of one relation field, with only that in its images. */
    static Change link(EntryKey owner, String field, List<EntryKey> before, List<EntryKey> after, boolean toMany) {
        return new Change(
                1,
                Pass.RELATIONS,
                Action.UPDATE,
                owner,
                Optional.of(links(owner, field, before, toMany)),
                Optional.of(links(owner, field, after, toMany)),
                Set.of(field));
    }

    static Change linkToOne(EntryKey owner, String field, EntryKey target) {
        return link(owner, field, List.of(), List.of(target), false);
    }

    static Change delete(Entry before) {
        return new Change(
                1, Pass.DELETIONS, Action.DELETE, before.key(), Optional.of(before), Optional.empty(), Set.of());
    }

    static Value references(List<EntryKey> targets) {
        return Value.of(targets.stream().map(Value.Reference::new).toList());
    }

    private static Entry links(EntryKey owner, String field, List<EntryKey> targets, boolean toMany) {
        Entry bare = Entry.of(owner, Map.of());
        if (targets.isEmpty()) {
            return bare;
        }
        return bare.with(field, toMany ? references(targets) : new Value.Reference(targets.get(0)));
    }
}
