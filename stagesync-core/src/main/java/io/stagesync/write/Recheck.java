package io.stagesync.write;

import io.stagesync.model.Action;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import io.stagesync.model.Versions;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
            case PUBLISH -> current.map(entry -> publish(change, entry)).orElseGet(Recheck::gone);
            case UNPUBLISH -> current.map(entry -> unpublish(change, entry)).orElseGet(Recheck::gone);
            case DELETE -> current.map(entry -> delete(change, entry)).orElse(WRITTEN);
        };
    }

    /** Decides about a change that was sent before, with an unclear or partial result. */
    Decision again(Change change, Optional<Entry> current) {
        return switch (change.action()) {
            case CREATE -> current.map(entry -> complete(change, entry)).orElseGet(() -> new Decision.Send(change));
            case UPDATE -> current.map(entry -> updateAgain(change, entry)).orElseGet(Recheck::gone);
            case PUBLISH -> current.map(entry -> publishAgain(change, entry)).orElseGet(Recheck::gone);
            case UNPUBLISH -> current.map(entry -> unpublish(change, entry)).orElseGet(Recheck::gone);
            case DELETE -> current.map(entry -> delete(change, entry)).orElse(WRITTEN);
        };
    }

    private Decision appeared(Change change, Entry current) {
        return open(change, current).isEmpty()
                ? WRITTEN
                : stale("it did not exist at the destination when the plan was made and does now");
    }

    private Decision complete(Change change, Entry current) {
        Set<String> open = open(change, current);
        Set<String> foreign = new LinkedHashSet<>(open);
        open.addAll(OpenFiles.ofCreation(change, current));
        if (open.isEmpty()) {
            return WRITTEN;
        }
        foreign.removeIf(
                field -> Begun.is(field, current.value(field), change.target().value(field)));
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

    private Decision firstUpdate(Change change, Entry current) {
        Set<String> moved = moved(change, current);
        if (change.changesBytes()
                && !before(change).files().isEmpty()
                && !handles(current).equals(handles(before(change)))) {
            moved.add("its file");
        }
        if (change.pass() == Pass.PUBLICATION) {
            // The run has just written the parts itself; in which locales a new one is made is the stage's affair.
            moved.removeIf(name -> model.field(name)
                    .filter(field -> field.type() == FieldType.COMPONENT)
                    .isPresent());
        }
        if (open(change, current).isEmpty() && !change.changesBytes()) {
            return WRITTEN;
        }
        return moved.isEmpty() ? send(change, current) : changed(moved);
    }

    /** The change with what the destination holds now, whose components may be other instances than the plan saw. */
    private static Decision send(Change change, Entry current) {
        Map<String, Value> fields = new LinkedHashMap<>(before(change).fields());
        fields.keySet().removeAll(change.fields());
        fields.putAll(current.fields());
        return new Decision.Send(
                change.withBefore(before(change).withFields(fields).withFiles(current.files())));
    }

    private Decision updateAgain(Change change, Entry current) {
        Set<String> open = open(change, current);
        if (open.isEmpty()
                && OpenFiles.ofUpdate(change, before(change), current).isEmpty()) {
            return WRITTEN;
        }
        Set<String> foreign = moved(change, current);
        foreign.retainAll(open);
        foreign.removeIf(field -> isBetween(field, before(change), current, change.target()));
        return foreign.isEmpty() ? send(change, current) : changed(foreign);
    }

    /** A set of links that is partly written: nothing in it is foreign, and nothing is gone that should stay. */
    private boolean isBetween(String name, Entry before, Entry current, Entry target) {
        ContentModel field = model.only(Set.of(name));
        if (field.fields().stream().noneMatch(f -> f.isReference() && f.list() && !f.ordered())) {
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

    private Decision publish(Change change, Entry current) {
        Optional<Entry> was = before(change).published();
        boolean moved = was.isPresent() != current.published().isPresent()
                || (was.isPresent()
                        && !ownDifferences(was.get(), current.published().get()).isEmpty());
        return moved && !isPublished(change, current)
                ? stale("someone published or unpublished it at the destination after the plan was made")
                : new Decision.Send(change.withBefore(current));
    }

    /** Publishing the same version twice does no harm, but what an earlier try did need not be done again. */
    private Decision publishAgain(Change change, Entry current) {
        return isPublished(change, current) && !change.changesBytes()
                ? WRITTEN
                : new Decision.Send(change.withBefore(current));
    }

    private boolean isPublished(Change change, Entry current) {
        return current.published()
                .filter(version -> Versions.differences(
                                model, version, change.target().published().orElseThrow())
                        .isEmpty())
                .isPresent();
    }

    /** Links come and go in a published version as their targets are published; that is no edit by someone else. */
    private Set<String> ownDifferences(Entry version, Entry other) {
        Set<String> moved = Versions.differences(model, version, other);
        moved.removeIf(
                field -> model.field(field).filter(Field::holdsReferences).isPresent());
        return moved;
    }

    private static Decision unpublish(Change change, Entry current) {
        return current.published().isEmpty() ? WRITTEN : new Decision.Send(change.withBefore(current));
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
        // A link goes by itself when another change of the plan takes its target.
        moved.removeIf(field -> current.value(field).isEmpty()
                && model.field(field).filter(Field::isReference).isPresent());
        // So does one that the run has written at the other entry.
        moved.removeIf(name -> model.field(name).filter(Field::mutual).isPresent());
        moved.removeIf(name -> model.field(name)
                .filter(field -> field.exclusive() && hasOnlyLost(field, before(change), current))
                .isPresent());
        return moved;
    }

    private boolean hasOnlyLost(Field field, Entry before, Entry current) {
        ContentModel justThis = model.only(Set.of(field.name()));
        return new HashSet<>(References.of(justThis, before)).containsAll(References.of(justThis, current));
    }

    private static Entry before(Change change) {
        return change.before().orElseThrow();
    }

    private static Map<String, String> handles(Entry entry) {
        Map<String, String> handles = new LinkedHashMap<>();
        entry.files().forEach((locale, file) -> handles.put(locale, file.handle()));
        return handles;
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
