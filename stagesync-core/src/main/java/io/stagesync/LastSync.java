package io.stagesync;

import io.stagesync.compare.Edits;
import io.stagesync.compare.Reconciliation;
import io.stagesync.journal.BaseRecord;
import io.stagesync.journal.Bases;
import io.stagesync.journal.Pair;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.Scratch;
import io.stagesync.model.Base;
import io.stagesync.model.Conflicts;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Pass;
import io.stagesync.model.StageSyncException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What is known of the time when both stages were last in step: brought into a plan, and kept after it was written. */
final class LastSync {
    private static final int PAGE = 500;

    private final Bases bases;

    LastSync(Bases bases) {
        this.bases = bases;
    }

    /** Brings what is known of these models into the scratch. */
    void load(List<ContentModel> models, Scratch scratch) {
        for (ContentModel model : models) {
            List<BaseRecord> page = bases.after(model.name(), "", PAGE);
            while (!page.isEmpty()) {
                scratch.putBases(page);
                page = bases.after(model.name(), page.get(page.size() - 1).key().id(), PAGE);
            }
        }
    }

    /** Keeps what is the same on both sides without anybody's doing. */
    Consumer<List<Pair>> keeping(ContentModel model) {
        return pairs -> record(pairs.stream()
                .map(pair -> base(model, pair, pair.should().orElseThrow()))
                .toList());
    }

    void record(List<BaseRecord> same) {
        if (!same.isEmpty()) {
            bases.record(same);
        }
    }

    /** What a pair will be when it is in step. */
    static BaseRecord base(ContentModel model, Pair pair, Entry should) {
        return new BaseRecord(pair.key(), Base.of(model, pair.fingerprint().orElseThrow(), should));
    }

    /** Keeps what a run has brought in step, so far as it got. */
    void keep(RunFile run) {
        List<BaseRecord> reached = run.reachedBases(PAGE);
        while (!reached.isEmpty()) {
            bases.record(reached);
            run.removeBases(reached);
            reached = run.reachedBases(PAGE);
        }
        List<EntryKey> deleted = new ArrayList<>();
        run.forEachChange(Pass.DELETIONS, each -> {
            if (each.outcome().filter(outcome -> outcome.isWritten()).isPresent()) {
                deleted.add(each.change().key());
            }
        });
        bases.forget(deleted);
    }

    /** The same for a run that was stopped, whose reason must not be hidden by that the state cannot be written either. */
    void keepIfPossible(RunFile run, StageSyncException reason) {
        try {
            keep(run);
        } catch (StageSyncException e) {
            reason.addSuppressed(e);
        }
    }

    /**
     * Sets aside what the destination has deleted since, where the policies keep it so.
     *
     * @param edits is told what was found
     */
    static void setAsideDeleted(
            List<ContentModel> models, Conflicts conflicts, Edits edits, Scratch scratch, Engine engine) {
        for (ContentModel model : models) {
            Reconciliation reconciliation = new Reconciliation(model, conflicts, edits);
            engine.pair(scratch, model.name(), Engine.Which.DELETED_THERE, pairs -> {
                for (Pair pair : pairs) {
                    if (!reconciliation.createsAgain(
                            pair.should().orElseThrow(), pair.base().orElseThrow())) {
                        scratch.withhold(pair.key());
                    }
                }
            });
        }
    }
}
