package io.stagesync.connectors.hygraph;

import io.stagesync.model.Action;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Publishes and unpublishes one entry after the other. */
final class Publications implements WriteKind<Publication> {
    private final ReadBack readBack;
    private final EntryEncoder encoder;

    Publications(ReadBack readBack, EntryEncoder encoder) {
        this.readBack = readBack;
        this.encoder = encoder;
    }

    @Override
    public Operation operation(Publication write) {
        return write.alone();
    }

    @Override
    public Progress<Publication> answered(Publication write, JsonNode node) {
        // Unpublishing what is not published may answer null; publishing may not.
        boolean done = node.isObject() || write.step().one() == ModelMutation.Kind.UNPUBLISH;
        return done
                ? stepped(write)
                : look(List.of(write)).get(0) instanceof Progress.Over<Publication> over ? over : gone();
    }

    /** Where the entry is after a step was taken. */
    static Progress<Publication> stepped(Publication write) {
        return write.steps().size() == 1
                ? new Progress.Over<>(new Outcome.Written())
                : new Progress.Next<>(write.stepped());
    }

    private static Progress<Publication> gone() {
        return new Progress.Over<>(new Outcome.Stale("it no longer exists at the destination. Plan again."));
    }

    @Override
    public Progress<Publication> refused(Publication write, HygraphAnswer answer) {
        Progress<Publication> seen = look(List.of(write)).get(0);
        return seen instanceof Progress.Over ? seen : new Progress.Over<>(answer.refusal());
    }

    @Override
    public Progress<Publication> tooLarge(Publication write, int bytes) {
        return new Progress.Over<>(
                new Outcome.Rejected("the stage does not take a mutation of " + bytes + " bytes (HTTP 413)"));
    }

    @Override
    public List<Progress<Publication>> look(List<Publication> writes) {
        Map<EntryKey, Entry> found =
                readBack.find(writes.stream().map(write -> write.change().key()).toList());
        List<Progress<Publication>> seen = new ArrayList<>();
        for (Publication write : writes) {
            Entry current = found.get(write.change().key());
            if (current == null) {
                seen.add(gone());
            } else if (isDone(write, current.published())) {
                seen.add(new Progress.Over<>(new Outcome.Written()));
            } else {
                seen.add(new Progress.Next<>(write));
            }
        }
        return seen;
    }

    private boolean isDone(Publication write, Optional<Entry> published) {
        if (write.change().action() == Action.UNPUBLISH) {
            return published.isEmpty();
        }
        Optional<Entry> wanted = write.change().target().published();
        return published.isPresent()
                && wanted.isPresent()
                && encoder.differences(write.model(), published.get(), wanted.get())
                        .isEmpty();
    }
}
