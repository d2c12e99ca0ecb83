package io.stagesync.plan;

import io.stagesync.model.ContentModel;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import java.util.function.Predicate;

/** Tells which values are written with their entry, and which wait until the entries they link to exist. */
@FunctionalInterface
public interface LinkTiming {
    /** Whether a field of an entry waits for the relations pass. */
    boolean waits(ContentModel model, Field field, Value value);

    /** For stages that write links between entries in a pass of their own; those to assets are written at once. */
    static LinkTiming allLater(Predicate<String> isAsset) {
        return (model, field, value) -> field.isReference()
                && (model.isAsset() || !field.targets().stream().allMatch(isAsset));
    }

    /**
     * For stages that can link an entry as it is written: only what links to an entry that the same run creates, and not
     * before this one, waits. A required link to one entry never does: the entry cannot be created without.
     *
     * @param exists whether an entry is at the destination already
     */
    static LinkTiming whenNeeded(CreationOrder order, Predicate<EntryKey> exists) {
        return (model, field, value) -> field.holdsReferences()
                && !(field.isReference() && field.required() && !field.list())
                && References.of(value).stream()
                        .anyMatch(target ->
                                order.rank(target.model()) >= order.rank(model.name()) && !exists.test(target));
    }
}
