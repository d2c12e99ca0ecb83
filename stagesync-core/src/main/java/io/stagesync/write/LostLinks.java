package io.stagesync.write;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Takes the links to entries that could not be written out of a change, so that they cost nothing but themselves: where
 * the destination has another link, it stays.
 */
final class LostLinks {
    private final ContentModel model;
    private final Predicate<EntryKey> isLost;

    LostLinks(ContentModel model, Predicate<EntryKey> isLost) {
        this.model = model;
        this.isLost = isLost;
    }

    /** The lost entries that a change should link to, in the order of its fields. */
    Set<EntryKey> of(Change change) {
        if (change.action() == Action.DELETE) {
            return Set.of();
        }
        return References.of(model.only(change.fields()), change.target()).stream()
                .filter(isLost)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** What is left of a change without these links; empty where nothing is. */
    Optional<Change> without(Change change, Set<EntryKey> lost) {
        Entry after = change.target();
        Set<String> fields = new LinkedHashSet<>(change.fields());
        for (Field field : model.only(change.fields()).fields()) {
            ContentModel justThis = model.only(Set.of(field.name()));
            if (References.of(justThis, after).stream().noneMatch(lost::contains)) {
                continue;
            }
            Optional<Value> before = change.before().flatMap(entry -> entry.value(field.name()));
            if (field.list()) {
                Set<EntryKey> gone = new LinkedHashSet<>(lost);
                change.before().ifPresent(entry -> gone.removeAll(References.of(justThis, entry)));
                after = References.without(justThis, after, gone);
            } else {
                Entry other = after;
                after = before.map(value -> other.with(field.name(), value))
                        .orElseGet(() -> other.without(field.name()));
                fields.remove(field.name());
            }
        }
        if (fields.isEmpty() && change.action() == Action.UPDATE) {
            return Optional.empty();
        }
        return Optional.of(new Change(
                change.number(),
                change.pass(),
                change.action(),
                change.key(),
                change.before(),
                Optional.of(after),
                fields));
    }
}
