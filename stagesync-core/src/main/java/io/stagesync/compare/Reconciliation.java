package io.stagesync.compare;

import io.stagesync.model.Base;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.ConflictPolicy;
import io.stagesync.model.Conflicts;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what was changed at the destination from what was changed at the source, field by field, and keeps of it what the
 * policies say. Without a base nothing can be told, and the source's content holds. Safe to use from several threads.
 */
public final class Reconciliation {
    /** Stands for the publication of an entry where a field is named. */
    private static final String PUBLICATION = "published";

    private final ContentModel model;
    private final Conflicts conflicts;
    private final Edits edits;
    private final Set<String> owned = new HashSet<>();

    /**
     * @param model the fields that both stages have
     * @param edits is told what was found
     */
    public Reconciliation(ContentModel model, Conflicts conflicts, Edits edits) {
        this.model = model;
        this.conflicts = conflicts;
        this.edits = edits;
        model.fields().stream()
                .map(Field::name)
                .filter(field -> conflicts.of(model.name(), field).equals(Optional.of(ConflictPolicy.OWNED)))
                .forEach(owned::add);
    }

    /**
     * What an entry should be that is on both sides.
     *
     * @return the same object where the source's content holds in every field
     */
    public Entry reconcile(Entry should, Entry is, Optional<Base> base) {
        if (base.isEmpty() && owned.isEmpty()) {
            return should;
        }
        Sides sides = new Sides(should, is);
        Entry draft = reconcile(should.draft(), is, base.map(Base::draft), sides);
        Optional<Entry> version = reconcileVersions(sides, base);
        boolean same = draft.fields().equals(should.fields()) && version.equals(should.published());
        return same ? should : draft.withPublished(version);
    }

    /** An entry that is yet to be created: what is the destination's own is only written where it cannot be without. */
    public Entry reconcileNew(Entry should) {
        return owned.isEmpty()
                ? should
                : withoutOwned(should).withPublished(should.published().map(this::withoutOwned));
    }

    private Entry withoutOwned(Entry entry) {
        Entry result = entry;
        for (Field field : model.fields()) {
            if (owned.contains(field.name()) && !field.required()) {
                result = result.without(field.name());
            }
        }
        return result;
    }

    /**
     * Whether an entry that the destination has deleted since is created again.
     *
     * @param base what it was
     */
    public boolean createsAgain(Entry should, Base base) {
        boolean here = isChanged(should, base);
        return edits.decide(should.key(), "", conflicts.of(model.name()), here, Optional.empty());
    }

    /**
     * Whether an entry that the source has deleted since, and the destination may have changed, is deleted there as well.
     *
     * @param base what it was
     */
    public boolean deletes(Entry is, Base base) {
        return !isChanged(is, base) || edits.decide(is.key(), "", conflicts.of(model.name()), true, Optional.empty());
    }

    private boolean isChanged(Entry entry, Base base) {
        return anyChanged(entry, Optional.of(base.draft()))
                || entry.published().isPresent() != base.published().isPresent()
                || entry.published()
                        .filter(version -> anyChanged(version, base.published()))
                        .isPresent();
    }

    private boolean anyChanged(Entry entry, Optional<Map<String, String>> base) {
        return model.fields().stream().anyMatch(field -> isChanged(field, entry.value(field.name()), base));
    }

    /** A field that was not compared then has not changed as far as anybody knows. */
    private static boolean isChanged(Field field, Optional<Value> value, Optional<Map<String, String>> base) {
        String mark = base.map(marks -> marks.get(field.name())).orElse(null);
        return mark != null && !mark.equals(CanonicalForm.mark(field, value));
    }

    private Entry reconcile(Entry should, Entry is, Optional<Map<String, String>> base, Sides sides) {
        Entry result = should;
        for (String name : CanonicalForm.differences(model, is, should)) {
            Field field = model.field(name).orElseThrow();
            if (owned.contains(name) || !isWritten(field, should, is, base, sides)) {
                Optional<Value> kept = is.value(name);
                result = kept.isPresent() ? result.with(name, kept.get()) : result.without(name);
            }
        }
        return result;
    }

    private boolean isWritten(Field field, Entry should, Entry is, Optional<Map<String, String>> base, Sides sides) {
        if (!isChanged(field, is.value(field.name()), base)) {
            return true;
        }
        boolean here = isChanged(field, should.value(field.name()), base);
        return edits.decide(should.key(), field.name(), conflicts.of(model.name(), field.name()), here, sides.newer());
    }

    private Optional<Entry> reconcileVersions(Sides sides, Optional<Base> base) {
        Optional<Entry> should = sides.should().published();
        Optional<Entry> is = sides.is().published();
        Optional<Map<String, String>> version = base.flatMap(Base::published);
        if (should.isPresent() && is.isPresent()) {
            return Optional.of(reconcile(should.get(), is.get(), version, sides));
        }
        boolean there = is.isPresent() != version.isPresent()
                || is.filter(shown -> anyChanged(shown, version)).isPresent();
        if (base.isEmpty() || should.isPresent() == is.isPresent() || !there) {
            return should;
        }
        boolean here = should.isPresent() != version.isPresent()
                || should.filter(shown -> anyChanged(shown, version)).isPresent();
        boolean written =
                edits.decide(sides.should().key(), PUBLICATION, conflicts.of(model.name()), here, sides.newer());
        return written ? should : is;
    }

    /** Both sides of an entry, and which of them was edited last. */
    private record Sides(Entry should, Entry is) {
        /** Whether the source's was, where both tell. */
        Optional<Boolean> newer() {
            Optional<Instant> here = should.updatedAt();
            Optional<Instant> there = is.updatedAt();
            return here.isPresent() && there.isPresent()
                    ? Optional.of(here.get().isAfter(there.get()))
                    : Optional.empty();
        }
    }
}
