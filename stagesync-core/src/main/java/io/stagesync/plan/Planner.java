package io.stagesync.plan;

import io.stagesync.compare.Difference;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Pass;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Turns the differences of one model into changes, each in the pass where it belongs. */
public final class Planner {
    private final ContentModel model;
    private final Set<String> ownFields;
    private final Set<String> relationFields;
    private final LongSupplier numbers;

    /**
     * @param model the fields that are synced
     * @param isAsset whether a model of this name holds assets: relations to those are written with the entry
     * @param numbers gives the number of the next change
     */
    public Planner(ContentModel model, Predicate<String> isAsset, LongSupplier numbers) {
        this.model = model;
        this.numbers = numbers;
        this.ownFields = new LinkedHashSet<>();
        this.relationFields = new LinkedHashSet<>();
        for (Field field : model.fields()) {
            boolean later = field.isReference()
                    && (model.isAsset() || !field.targets().stream().allMatch(isAsset));
            (later ? relationFields : ownFields).add(field.name());
        }
    }

    /** The changes that make an entry what it should be, in the order of their passes. */
    public List<Change> plan(Difference difference) {
        if (difference instanceof Difference.Created created) {
            return create(created.should());
        } else if (difference instanceof Difference.Updated updated) {
            return update(updated);
        } else if (difference instanceof Difference.Deleted deleted) {
            return List.of(
                    change(Pass.DELETIONS, Action.DELETE, Optional.of(deleted.is()), Optional.empty(), Set.of()));
        }
        throw new IllegalArgumentException("Unknown difference " + difference);
    }

    private List<Change> create(Entry should) {
        List<Change> changes = new ArrayList<>();
        Entry own = should.only(ownFields);
        Set<String> fields = namesIn(ownFields, own);
        own.file().ifPresent(file -> fields.add(AssetFile.BYTES));
        changes.add(change(ownPass(), Action.CREATE, Optional.empty(), Optional.of(own), fields));
        Entry relations = should.only(relationFields);
        if (!relations.fields().isEmpty()) {
            Entry unlinked = relations.withFields(Map.of());
            changes.add(change(
                    Pass.RELATIONS,
                    Action.UPDATE,
                    Optional.of(unlinked),
                    Optional.of(relations),
                    namesIn(relationFields, relations)));
        }
        return changes;
    }

    private List<Change> update(Difference.Updated updated) {
        List<Change> changes = new ArrayList<>();
        Set<String> relations = new LinkedHashSet<>(updated.fields());
        relations.retainAll(relationFields);
        Set<String> own = new LinkedHashSet<>(updated.fields());
        own.removeAll(relations);
        if (!own.isEmpty()) {
            changes.add(change(
                    ownPass(),
                    Action.UPDATE,
                    Optional.of(updated.is().only(ownFields)),
                    Optional.of(updated.should().only(ownFields)),
                    own));
        }
        if (!relations.isEmpty()) {
            changes.add(change(
                    Pass.RELATIONS,
                    Action.UPDATE,
                    Optional.of(updated.is().only(relations)),
                    Optional.of(updated.should().only(relations)),
                    relations));
        }
        return changes;
    }

    private Pass ownPass() {
        return model.isAsset() ? Pass.ASSETS : Pass.ENTRIES;
    }

    private static Set<String> namesIn(Set<String> order, Entry entry) {
        Set<String> names = new LinkedHashSet<>(order);
        names.retainAll(entry.fields().keySet());
        return names;
    }

    private Change change(Pass pass, Action action, Optional<Entry> before, Optional<Entry> after, Set<String> fields) {
        EntryKey key = after.or(() -> before).orElseThrow().key();
        return new Change(numbers.getAsLong(), pass, action, key, before, after, fields);
    }
}
