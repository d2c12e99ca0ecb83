package io.stagesync.plan;

import io.stagesync.compare.Difference;
import io.stagesync.compare.Publication;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Pass;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    private final LinkTiming timing;
    private final Predicate<EntryKey> exists;
    private final LongSupplier numbers;

    /**
     * @param model the fields that are synced
     * @param timing which values wait for the relations pass
     * @param exists whether an entry is at the destination already
     * @param numbers gives the number of the next change
     */
    public Planner(ContentModel model, LinkTiming timing, Predicate<EntryKey> exists, LongSupplier numbers) {
        this.model = model;
        this.timing = timing;
        this.exists = exists;
        this.numbers = numbers;
    }

    /** The changes that make an entry what it should be, in the order of their passes. */
    public List<Change> plan(Difference difference) {
        if (difference instanceof Difference.Created created) {
            return create(created);
        } else if (difference instanceof Difference.Updated updated) {
            return update(updated);
        } else if (difference instanceof Difference.Deleted deleted) {
            return List.of(
                    change(Pass.DELETIONS, Action.DELETE, Optional.of(deleted.is()), Optional.empty(), Set.of()));
        }
        throw new IllegalArgumentException("Unknown difference " + difference);
    }

    private List<Change> create(Difference.Created created) {
        List<Change> changes = new ArrayList<>();
        Entry draft = created.publication().draft();
        Set<String> waiting = waiting(draft);
        Entry own = own(draft, waiting);
        Set<String> fields = namesIn(own);
        own.files().keySet().forEach(locale -> fields.add(AssetFile.bytesOf(locale)));
        changes.add(change(ownPass(), Action.CREATE, Optional.empty(), Optional.of(own), fields));
        if (!waiting.isEmpty()) {
            changes.add(change(
                    Pass.RELATIONS,
                    Action.UPDATE,
                    Optional.of(inContext(own, waiting)),
                    Optional.of(inContext(draft, waiting)),
                    inOrder(waiting)));
        }
        addPublication(changes, Optional.empty(), created.should(), created.publication());
        return changes;
    }

    private List<Change> update(Difference.Updated updated) {
        List<Change> changes = new ArrayList<>();
        Entry is = updated.is().draft();
        Entry draft = updated.publication().draft();
        Set<String> waiting = waiting(draft);
        waiting.addAll(waiting(is.withFields(without(is.fields(), draft.fields().keySet()))));
        Set<String> relations = new LinkedHashSet<>(updated.fields());
        relations.retainAll(waiting);
        Set<String> own = new LinkedHashSet<>(updated.fields());
        own.removeAll(relations);
        if (!own.isEmpty()) {
            Set<String> whole =
                    new LinkedHashSet<>(model.fields().stream().map(Field::name).toList());
            whole.removeAll(waiting);
            changes.add(
                    change(ownPass(), Action.UPDATE, Optional.of(is.only(whole)), Optional.of(draft.only(whole)), own));
        }
        if (!relations.isEmpty()) {
            changes.add(change(
                    Pass.RELATIONS,
                    Action.UPDATE,
                    Optional.of(inContext(is, relations)),
                    Optional.of(inContext(draft, relations)),
                    relations));
        }
        addPublication(changes, updated.is().published(), updated.should(), updated.publication());
        return changes;
    }

    /** Publication comes when all drafts are written; then the draft, where it is another version, goes on top. */
    private void addPublication(
            List<Change> changes, Optional<Entry> isVersion, Entry should, Publication publication) {
        Entry draft = should.draft();
        Entry bare = draft.withFields(Map.of()).withFiles(Map.of());
        switch (publication.step()) {
            case NOTHING -> {}
            case UNPUBLISH ->
                changes.add(change(
                        Pass.PUBLICATION,
                        Action.UNPUBLISH,
                        Optional.of(bare.withPublished(isVersion)),
                        Optional.of(bare),
                        Set.of()));
            case PUBLISH -> {
                Set<String> onTop = new LinkedHashSet<>(CanonicalForm.differences(model, publication.draft(), draft));
                // Another entry's draft may have moved such a link by then; it is set once more for the moment.
                Set<String> movable = new LinkedHashSet<>(onTop);
                movable.removeIf(name -> model.field(name)
                        .filter(field -> field.exclusive() || field.mutual())
                        .isEmpty());
                Entry links = publication.draft().only(movable).withFiles(Map.of());
                changes.add(change(
                        Pass.PUBLICATION,
                        Action.PUBLISH,
                        Optional.of(bare.withPublished(isVersion)),
                        Optional.of(links.withPublished(should.published())),
                        publication.fields()));
                Entry top = draft.withFilesNamedAsIn(publication.draft());
                top.files().forEach((locale, file) -> {
                    if (!Optional.of(file).equals(publication.draft().file(locale))) {
                        onTop.add(AssetFile.bytesOf(locale));
                    }
                });
                if (!onTop.isEmpty()) {
                    changes.add(change(
                            Pass.PUBLICATION,
                            Action.UPDATE,
                            Optional.of(inContext(publication.draft(), onTop).withFiles(Map.of())),
                            Optional.of(inContext(top, onTop)),
                            onTop));
                }
            }
        }
    }

    /** Some fields of an entry, and which locales it has: without those it cannot be told which are cleared. */
    private static Entry inContext(Entry entry, Set<String> fields) {
        Set<String> names = new LinkedHashSet<>(fields);
        names.add(Field.LOCALES);
        return entry.only(names);
    }

    private Set<String> waiting(Entry draft) {
        Set<String> names = new LinkedHashSet<>();
        for (Field field : model.fields()) {
            draft.value(field.name())
                    .filter(value -> timing.waits(model, field, value))
                    .ifPresent(value -> names.add(field.name()));
        }
        return names;
    }

    private static Map<String, Value> without(Map<String, Value> fields, Set<String> names) {
        Map<String, Value> rest = new LinkedHashMap<>(fields);
        rest.keySet().removeAll(names);
        return rest;
    }

    /** What is written with the entry: a required value that waits goes without the links that cannot be there yet. */
    private Entry own(Entry draft, Set<String> waiting) {
        Map<String, Value> fields = new LinkedHashMap<>(draft.fields());
        for (String name : waiting) {
            boolean required = model.field(name).filter(Field::required).isPresent();
            fields.remove(name);
            if (required) {
                References.without(draft.value(name).orElseThrow(), target -> !exists.test(target))
                        .ifPresent(rest -> fields.put(name, rest));
            }
        }
        return draft.withFields(fields);
    }

    private Pass ownPass() {
        return model.isAsset() ? Pass.ASSETS : Pass.ENTRIES;
    }

    private Set<String> namesIn(Entry entry) {
        return inOrder(entry.fields().keySet());
    }

    private Set<String> inOrder(Set<String> some) {
        Set<String> names = new LinkedHashSet<>();
        model.fields().stream().map(Field::name).filter(some::contains).forEach(names::add);
        return names;
    }

    private Change change(Pass pass, Action action, Optional<Entry> before, Optional<Entry> after, Set<String> fields) {
        EntryKey key = after.or(() -> before).orElseThrow().key();
        return new Change(numbers.getAsLong(), pass, action, key, before, after, fields);
    }
}
