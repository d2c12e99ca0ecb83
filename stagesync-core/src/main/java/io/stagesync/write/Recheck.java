package io.stagesync.write;

import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether the destination's entry still allows a change. An entry that is no longer what the plan saw is left
 * alone as stale. A change that was tried before may be done in part: then only the rest is sent, and what someone else
 * wrote meanwhile is still left alone.
 */
final class Recheck {
    private static final Decision WRITTEN = new Decision.Leave(new Outcome.Written());

    private final ContentModel model;

    Recheck(ContentModel model) {
        this.model = model;
    }

    /** Decides about a change that was never sent. */
    Decision first(Change change, Optional<Entry> current) {
        return switch (change.action()) {
            case CREATE -> current.map(entry -> appeared(change, entry)).orElseGet(() -> new Decision.Send(change));
            case UPDATE -> current.map(entry -> firstUpdate(change, entry)).orElseGet(Recheck::gone);
            case PUBLISH, UNPUBLISH -> new Decision.Send(change);
            case DELETE -> current.map(entry -> delete(change, entry)).orElse(WRITTEN);
        };
    }

    /** Decides about a change that was sent before, with an unclear or partial result. */
    Decision again(Change change, Optional<Entry> current) {
        return switch (change.action()) {
            case CREATE -> current.map(entry -> complete(change, entry)).orElseGet(() -> new Decision.Send(change));
            case UPDATE -> current.map(entry -> updateAgain(change, entry)).orElseGet(Recheck::gone);
            case PUBLISH, UNPUBLISH -> new Decision.Send(change);
            case DELETE -> current.map(entry -> delete(change, entry)).orElse(WRITTEN);
        };
    }

    private Decision appeared(Change change, Entry current) {
        return open(change, current).isEmpty()
                ? WRITTEN
                : stale("it did not exist at the destination when the plan was made and does now");
    }

    /** A creation that was cut short left fields without a value, or lists with their first values only. */
    private Decision complete(Change change, Entry current) {
        Set<String> open = open(change, current);
        if (open.isEmpty()) {
            return WRITTEN;
        }
        Set<String> foreign = new LinkedHashSet<>(open);
        foreign.removeIf(field -> isBegun(current.value(field), change.target().value(field)));
        if (!foreign.isEmpty()) {
            return changed(foreign);
        }
        return new Decision.Send(new Change(
                change.number(),
                change.pass(),
                Action.UPDATE,
                change.key(),
                Optional.of(current),
                change.after(),
                open));
    }

    private static boolean isBegun(Optional<Value> current, Optional<Value> target) {
        if (current.isEmpty()) {
            return true;
        }
        if (!(current.get() instanceof Value.Items some) || !(target.orElse(null) instanceof Value.Items all)) {
            return false;
        }
        int size = some.values().size();
        boolean beginning =
                size <= all.values().size() && some.values().equals(all.values().subList(0, size));
        return beginning || (areReferences(some) && new HashSet<>(all.values()).containsAll(some.values()));
    }

    private static boolean areReferences(Value.Items items) {
        return items.values().stream().allMatch(Value.Reference.class::isInstance);
    }

    private Decision firstUpdate(Change change, Entry current) {
        Set<String> moved = moved(change, current);
        if (change.changesBytes() && !handle(current).equals(handle(before(change)))) {
            moved.add("its file");
        }
        if (open(change, current).isEmpty() && !change.changesBytes()) {
            return WRITTEN;
        }
        return moved.isEmpty() ? new Decision.Send(change) : changed(moved);
    }

    private Decision updateAgain(Change change, Entry current) {
        Set<String> open = open(change, current);
        boolean bytesOpen = change.changesBytes() && handle(current).equals(handle(before(change)));
        if (open.isEmpty() && !bytesOpen) {
            return WRITTEN;
        }
        Set<String> foreign = moved(change, current);
        foreign.retainAll(open);
        foreign.removeIf(field -> isBetween(field, before(change), current, change.target()));
        return foreign.isEmpty() ? new Decision.Send(change) : changed(foreign);
    }

    /** A set of links that is partly written: nothing in it is foreign, and nothing is gone that should stay. */
    private boolean isBetween(String name, Entry before, Entry current, Entry target) {
        ContentModel field = model.only(Set.of(name));
        if (field.fields().stream().noneMatch(f -> f.isReference() && f.list())) {
            return false;
        }
        Set<EntryKey> was = new HashSet<>(References.of(field, before));
        Set<EntryKey> shall = new HashSet<>(References.of(field, target));
        List<EntryKey> is = References.of(field, current);
        Set<EntryKey> staying = new HashSet<>(was);
        staying.retainAll(shall);
        was.addAll(shall);
        return was.containsAll(is) && new HashSet<>(is).containsAll(staying);
    }

    private Decision delete(Change change, Entry current) {
        Set<String> moved = CanonicalForm.differences(model, current, before(change));
        // Links to entries that were deleted just before are gone by then; that is no edit by someone else.
        moved.removeIf(field -> model.field(field).filter(Field::isReference).isPresent());
        return moved.isEmpty() ? new Decision.Send(change) : changed(moved);
    }

    private Set<String> open(Change change, Entry current) {
        return CanonicalForm.differences(model.only(change.fields()), current, change.target());
    }

    private Set<String> moved(Change change, Entry current) {
        Set<String> moved = CanonicalForm.differences(model.only(change.fields()), current, before(change));
        // In one-to-one relations a link goes by itself when another change of the plan takes its target.
        moved.removeIf(field -> current.value(field).isEmpty()
                && model.field(field).filter(Field::isReference).isPresent());
        return moved;
    }

    private static Entry before(Change change) {
        return change.before().orElseThrow();
    }

    private static Optional<String> handle(Entry entry) {
        return entry.file().map(AssetFile::handle);
    }

    private static Decision gone() {
        return stale("it no longer exists at the destination");
    }

    private static Decision changed(Set<String> fields) {
        return stale("someone changed " + String.join(", ", fields) + " at the destination after the plan was made");
    }

    private static Decision stale(String reason) {
        return new Decision.Leave(new Outcome.Stale(reason + ". Plan again."));
    }
}
