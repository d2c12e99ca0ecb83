package io.stagesync.write;

import io.stagesync.connector.Destination;
import io.stagesync.connector.EntryLookup;
import io.stagesync.connector.LostCreation;
import io.stagesync.connector.NewIds;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Action;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
        Map<Long, String> leftOut = new HashMap<>();
        List<Change> toSend = new ArrayList<>();
        Map<EntryKey, String> newIds = new ConcurrentHashMap<>();
        Map<EntryKey, Entry> current = lookup.find(batch.stream()
                .filter(each -> mayBeThere(each, newIds, outcomes))
                .map(ChangeRecord::change)
                .toList());
        for (ChangeRecord each : batch) {
            if (outcomes.containsKey(each.change().number())) {
                continue;
            }
            Decision decision =
                    decide(each, Optional.ofNullable(current.get(each.change().key())), leftOut);
            if (decision instanceof Decision.Send send) {
                toSend.add(send.change());
            } else if (decision instanceof Decision.Leave leave) {
                outcomes.put(each.change().number(), leave.outcome());
                if (each.change().action() == Action.DELETE && leave.outcome().isWritten()) {
                    destination.gone(each.change());
                }
            }
        }
        if (!toSend.isEmpty()) {
            journal.intend(toSend);
            takeLinks(toSend, current);
            List<Outcome> answers = destination.write(toSend, newIds::put);
            for (int i = 0; i < toSend.size(); i++) {
                outcomes.put(toSend.get(i).number(), answers.get(i));
            }
        }
        settle(batch, outcomes, leftOut, newIds);
    }

    /** Before a version is published, the exclusive links that another entry's draft has taken since are set again. */
    private void takeLinks(List<Change> publications, Map<EntryKey, Entry> current) {
        List<Change> links = new ArrayList<>();
        for (Change change : publications) {
            if (change.action() != Action.PUBLISH || change.target().fields().isEmpty()) {
                continue;
            }
            Entry draft = current.getOrDefault(change.key(), change.target());
            ContentModel model =
                    lookup.model(change.key()).only(change.target().fields().keySet());
            Set<String> open = CanonicalForm.differences(model, draft, change.target());
            if (!open.isEmpty()) {
                links.add(new Change(
                        change.number(),
                        change.pass(),
                        Action.UPDATE,
                        change.key(),
                        Optional.of(draft),
                        Optional.of(change.target().draft()),
                        open));
            }
        }
        if (!links.isEmpty()) {
            destination.write(links, NewIds.KEPT);
        }
    }

    /**
     * An entry that is yet to be created is not asked for where it gets an id that nobody knows yet. What became of a
     * creation whose answer was lost may stay open: it is not sent again then.
     */
    private boolean mayBeThere(ChangeRecord each, Map<EntryKey, String> newIds, Map<Long, Outcome> outcomes) {
        Change change = each.change();
        if (change.action() != Action.CREATE || destination.mayHold(change)) {
            return true;
        }
        if (each.outcome().filter(Outcome.Unknown.class::isInstance).isEmpty()) {
            return false;
        }
        LostCreation lostCreation = destination.findCreated(change, id -> false);
        if (lostCreation instanceof LostCreation.Found found) {
            newIds.put(change.key(), found.id());
        } else if (lostCreation instanceof LostCreation.Unclear unclear) {
            outcomes.put(change.number(), new Outcome.Unknown(unclear.reason()));
        }
        return lostCreation instanceof LostCreation.Found;
    }

    private Decision decide(ChangeRecord each, Optional<Entry> current, Map<Long, String> leftOut) {
        Change change = each.change();
        if (change.action() != Action.CREATE && lost.contains(change.key())) {
            return new Decision.Leave(new Outcome.Skipped("the entry itself could not be created"));
        }
        // What is published is the draft, so all that makes it must be written before.
        if (change.pass() == Pass.PUBLICATION && !journal.isWrittenBefore(change)) {
            return new Decision.Leave(
                    new Outcome.Skipped("another change of the entry, which must come first, could not be written"));
        }
        ContentModel model = lookup.model(change.key());
        Optional<EntryKey> needed = lost.neededBy(change, model, journal);
        if (needed.isPresent()) {
            return new Decision.Leave(
                    new Outcome.Skipped("it must be linked to " + needed.get() + ", which could not be written"));
        }
        LostLinks links = new LostLinks(model, lost::contains);
        Set<EntryKey> missing = links.of(change);
        Optional<Change> rest = missing.isEmpty() ? Optional.of(change) : links.without(change, missing);
        if (!missing.isEmpty()) {
            leftOut.put(
                    change.number(),
                    "written without its link to "
                            + missing.stream().map(EntryKey::toString).collect(Collectors.joining(", "))
                            + ", which could not be written");
        }
        if (rest.isEmpty()) {
            return new Decision.Leave(new Outcome.Skipped(
                    "its link to " + missing.iterator().next() + " is left as it was: that could not be written"));
        }
        Recheck recheck = new Recheck(model);
        return each.outcome().isPresent() ? recheck.again(rest.get(), current) : recheck.first(rest.get(), current);
    }

    private void settle(
            List<ChangeRecord> batch,
            Map<Long, Outcome> outcomes,
            Map<Long, String> leftOut,
            Map<EntryKey, String> newIds) {
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
        journal.settle(changes, inOrder, newIds);
    }
}
