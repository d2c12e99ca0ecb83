package io.stagesync.write;

import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Outcome;
import java.util.Optional;
import java.util.Set;

/**
 * Decides whether the destination's entry still allows a change. An entry that is no longer what the plan saw is left
 * alone as stale. A change that was tried before may be done in part: then only the rest is sent.
 */
final class Recheck {
    private final ContentModel model;

    Recheck(ContentModel model) {
        this.model = model;
    }

    /**
     * @param tried whether the change was sent before with an unclear or partial result
     * @param current the destination's entry now
     */
    Decision decide(Change change, boolean tried, Optional<Entry> current) {
        return switch (change.action()) {
            case CREATE -> create(change, tried, current);
            case UPDATE -> update(change, tried, current);
            case DELETE -> delete(change, current);
        };
    }

    private Decision create(Change change, boolean tried, Optional<Entry> current) {
        if (current.isEmpty()) {
            return new Decision.Send(change);
        }
        ContentModel written = model.only(change.fields());
        Set<String> missing = CanonicalForm.differences(written, current.get(), change.target());
        if (missing.isEmpty()) {
            return new Decision.Leave(new Outcome.Written());
        }
        if (tried) {
            return new Decision.Send(new Change(
                    change.number(), change.pass(), Action.UPDATE, change.key(), current, change.after(), missing));
        }
        return new Decision.Leave(new Outcome.Stale(
                "it did not exist at the destination when the plan was made and does now. Plan again."));
    }

    private Decision update(Change change, boolean tried, Optional<Entry> current) {
        if (current.isEmpty()) {
            return new Decision.Leave(new Outcome.Stale("it no longer exists at the destination. Plan again."));
        }
        ContentModel written = model.only(change.fields());
        Entry before = change.before().orElseThrow();
        Set<String> open = CanonicalForm.differences(written, current.get(), change.target());
        Set<String> moved = CanonicalForm.differences(written, current.get(), before);
        // In one-to-one relations a link goes by itself when another change of the plan takes its target.
        moved.removeIf(field -> isVanishedLink(field, current.get()));
        boolean bytesOpen = change.changesBytes() && handle(current.get()).equals(handle(before));
        if (open.isEmpty() && !bytesOpen) {
            return new Decision.Leave(new Outcome.Written());
        }
        if (moved.isEmpty() && (!change.changesBytes() || bytesOpen)) {
            return new Decision.Send(change);
        }
        if (tried && moved.stream().noneMatch(open::contains)) {
            return new Decision.Send(change);
        }
        return new Decision.Leave(
                new Outcome.Stale("someone changed " + String.join(", ", moved.isEmpty() ? Set.of("its file") : moved)
                        + " at the destination after the plan was made. Plan again."));
    }

    private boolean isVanishedLink(String name, Entry current) {
        return current.value(name).isEmpty()
                && model.field(name).filter(Field::isReference).isPresent();
    }

    private static Optional<String> handle(Entry entry) {
        return entry.file().map(AssetFile::handle);
    }

    private Decision delete(Change change, Optional<Entry> current) {
        if (current.isEmpty()) {
            return new Decision.Leave(new Outcome.Written());
        }
        Set<String> moved =
                CanonicalForm.differences(model, current.get(), change.before().orElseThrow());
        // Links to entries that were deleted just before are gone by then; that is no edit by someone else.
        moved.removeIf(field -> model.field(field).filter(Field::isReference).isPresent());
        if (moved.isEmpty()) {
            return new Decision.Send(change);
        }
        return new Decision.Leave(new Outcome.Stale("someone changed " + String.join(", ", moved)
                + " at the destination after the plan was made; it was not deleted. Plan again."));
    }
}
