package io.stagesync.write;

import io.stagesync.connector.Destination;
import io.stagesync.connector.EntryLookup;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Action;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes batches of changes of one pass and journals what became of each. May be used from several threads. */
public final class BatchWriter {
    private final Destination destination;
    private final EntryLookup lookup;
    private final RunFile journal;
    private final LostTargets lost;

    /**
     * @param lost is told which entries could not be created, and asked before something is linked to one
     */
    public BatchWriter(Destination destination, RunFile journal, LostTargets lost) {
        this.destination = destination;
        this.lookup = new EntryLookup(destination);
        this.journal = journal;
        this.lost = lost;
    }

    /**
     * Looks at the destination's entries once more, records the intent, sends, records the outcomes.
     *
     * @throws io.stagesync.model.StageException when the destination cannot be written any more; what was sent is left
     *     as intended, to be settled by reading back
     */
    public void write(List<ChangeRecord> batch) {
        Map<Long, Outcome> outcomes = new HashMap<>();
        List<Change> toSend = new ArrayList<>();
        Map<Long, String> leftOut = new HashMap<>();
        Map<EntryKey, Entry> current =
                lookup.find(batch.stream().map(ChangeRecord::change).toList());
        for (ChangeRecord each : batch) {
            if (each.change().action() != Action.CREATE
                    && lost.contains(each.change().key())) {
                outcomes.put(each.change().number(), new Outcome.Skipped("the entry itself could not be created"));
                continue;
            }
            Change change = withoutLostTargets(each.change(), leftOut);
            Recheck recheck = new Recheck(lookup.model(change.key()));
            Decision decision =
                    recheck.decide(change, each.outcome().isPresent(), Optional.ofNullable(current.get(change.key())));
            if (decision instanceof Decision.Send send) {
                toSend.add(send.change());
            } else if (decision instanceof Decision.Leave leave) {
                outcomes.put(change.number(), leave.outcome());
            }
        }
        if (!toSend.isEmpty()) {
            journal.intend(toSend);
            List<Outcome> answers = destination.write(toSend);
            for (int i = 0; i < toSend.size(); i++) {
                outcomes.put(toSend.get(i).number(), answers.get(i));
            }
        }
        settle(batch, outcomes, leftOut);
    }

    private void settle(List<ChangeRecord> batch, Map<Long, Outcome> outcomes, Map<Long, String> leftOut) {
        List<Change> changes = batch.stream().map(ChangeRecord::change).toList();
        List<Outcome> inOrder = new ArrayList<>();
        for (Change change : changes) {
            Outcome outcome = outcomes.getOrDefault(change.number(), new Outcome.Unknown("it got no answer"));
            String missing = leftOut.get(change.number());
            if (missing != null && outcome.isWritten()) {
                outcome = new Outcome.Partial(missing);
            }
            inOrder.add(outcome);
            if (change.action() == Action.CREATE) {
                if (outcome.isWritten() || outcome instanceof Outcome.Partial) {
                    lost.remove(change.key());
                } else {
                    lost.add(change.key());
                }
            }
        }
        journal.settle(changes, inOrder);
    }

    /** A link to an entry that could not be created is left out, so that it costs nothing but itself. */
    private Change withoutLostTargets(Change change, Map<Long, String> leftOut) {
        if (change.action() == Action.DELETE) {
            return change;
        }
        Entry after = change.target();
        ContentModel model = lookup.model(change.key());
        Set<EntryKey> missing = CanonicalForm.references(model, after).stream()
                .filter(lost::contains)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (missing.isEmpty()) {
            return change;
        }
        leftOut.put(
                change.number(),
                "written without its link to "
                        + missing.stream().map(EntryKey::toString).collect(Collectors.joining(", "))
                        + ", which could not be written");
        Entry without = CanonicalForm.withoutReferences(model, after, missing);
        return new Change(
                change.number(),
                change.pass(),
                change.action(),
                change.key(),
                change.before(),
                Optional.of(without),
                change.fields());
    }
}
