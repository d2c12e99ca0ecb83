package io.stagesync;

import io.stagesync.SyncSpec.Deletions.Candidates;
import io.stagesync.SyncSpec.Deletions.Way;
import io.stagesync.compare.Difference;
import io.stagesync.compare.Edits;
import io.stagesync.compare.Publication;
import io.stagesync.compare.Reconciliation;
import io.stagesync.connector.Source;
import io.stagesync.journal.Pair;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.Scratch;
import io.stagesync.journal.Side;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.Problem.Severity;
import io.stagesync.plan.DeletionOrder;
import io.stagesync.plan.LinkTiming;
import io.stagesync.plan.Planner;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** Plans deletions, within their rails. */
final class DeletionWalk {
    private final Source source;
    private final boolean canPublish;
    private final SyncSpec spec;
    private final RunFile run;
    private final Scratch scratch;
    private final Edits edits;
    private final Engine engine;

    /**
     * @param canPublish whether the destination tells drafts from published versions
     * @param edits is told of entries that were edited at the destination and would be deleted
     */
    DeletionWalk(
            Source source,
            boolean canPublish,
            SyncSpec spec,
            RunFile run,
            Scratch scratch,
            Edits edits,
            Engine engine) {
        this.source = source;
        this.canPublish = canPublish;
        this.spec = spec;
        this.run = run;
        this.scratch = scratch;
        this.edits = edits;
        this.engine = engine;
    }

    /**
     * Plans to delete what only the destination has.
     *
     * @param complete whether every entry of the source was read
     * @param isAsset whether a model of this name holds assets
     */
    void walk(List<ContentModel> models, boolean complete, Predicate<String> isAsset) {
        if (!spec.deletions().enabled()) {
            return;
        }
        if (!complete || !spec.entries().isEmpty()) {
            run.addProblem(Problem.warning(
                    Code.INCOMPLETE_READ,
                    "deletions",
                    "the source was not read completely, so nothing can be said to be missing there",
                    "No deletion is planned. See the other problems, and select no single entries.",
                    0));
            return;
        }
        if (spec.deletions().way() == Way.UNPUBLISH && !canPublish) {
            run.addProblem(Problem.warning(
                    Code.NOT_SUPPORTED,
                    "deletions",
                    "the destination does not tell drafts from published versions, so nothing can be unpublished",
                    "What the source no longer has stays. Say 'how: delete' under sync.delete to delete it.",
                    0));
            return;
        }
        if (anyAtSource(models)) {
            run.addProblem(Problem.warning(
                    Code.INCOMPLETE_READ,
                    "deletions",
                    "entries that seemed to be missing at the source are there, so its reading was not complete",
                    "No deletion is planned. Plan again while nobody edits the source.",
                    0));
            return;
        }
        long deletions = planSurplus(models, isAsset);
        long atDestination = models.stream()
                .mapToLong(model -> scratch.count(Side.IS, model.name()))
                .sum();
        checkCap(deletions, atDestination);
    }

    /** Plans to delete all that only the destination has, and tells how much that is. */
    long planSurplus(List<ContentModel> models, Predicate<String> isAsset) {
        long deletions = 0;
        for (ContentModel model : DeletionOrder.of(models)) {
            Planner planner =
                    new Planner(model, LinkTiming.allLater(isAsset), scratch::isAtDestination, run::nextNumber);
            Reconciliation reconciliation = new Reconciliation(model, spec.conflicts(), edits);
            AtomicLong surplus = new AtomicLong();
            AtomicLong strangers = new AtomicLong();
            engine.pair(scratch, model.name(), Engine.Which.SURPLUS, pairs -> {
                List<Change> changes = pairs.stream()
                        .filter(pair -> isCandidate(pair, reconciliation, strangers))
                        .flatMap(pair -> planner.plan(difference(pair.is().orElseThrow())).stream())
                        .toList();
                surplus.addAndGet(changes.size());
                run.addChanges(changes);
            });
            deletions += surplus.get();
            if (strangers.get() > 0) {
                run.addProblem(Problem.warning(
                        Code.NEVER_SYNCED,
                        model.name(),
                        "only the destination has them, and no sync has brought or matched them before",
                        "They stay. Say 'what: all' under sync.delete to take those away as well.",
                        strangers.get()));
            }
        }
        return deletions;
    }

    private boolean isCandidate(Pair pair, Reconciliation reconciliation, AtomicLong strangers) {
        Entry is = pair.is().orElseThrow();
        if (spec.deletions().way() == Way.UNPUBLISH && is.published().isEmpty()) {
            return false;
        }
        if (pair.base().isEmpty()) {
            boolean all = spec.deletions().candidates() == Candidates.ALL;
            strangers.addAndGet(all ? 0 : 1);
            return all;
        }
        return reconciliation.deletes(is, pair.base().get());
    }

    private Difference difference(Entry is) {
        return switch (spec.deletions().way()) {
            case DELETE -> new Difference.Deleted(is);
            case UNPUBLISH ->
                new Difference.Updated(
                        is, is.draft(), Set.of(), new Publication(Publication.Step.UNPUBLISH, is.draft(), Set.of()));
        };
    }

    /** Asks the source once more for what it seems to lack: pages may move while someone edits. */
    private boolean anyAtSource(List<ContentModel> models) {
        AtomicLong found = new AtomicLong();
        for (ContentModel model : models) {
            ContentModel keys = model.withFields(List.of());
            engine.pair(scratch, model.name(), Engine.Which.SURPLUS, pairs -> {
                List<String> ids = pairs.stream().map(pair -> pair.key().id()).toList();
                found.addAndGet(source.find(keys, ids).size());
            });
        }
        return found.get() > 0;
    }

    private void checkCap(long deletions, long atDestination) {
        SyncSpec.Deletions rails = spec.deletions();
        boolean tooMany =
                rails.maxCount().isPresent() && deletions > rails.maxCount().getAsLong();
        boolean tooMuch = rails.maxPercent().isPresent()
                && atDestination > 0
                && 100.0 * deletions / atDestination > rails.maxPercent().getAsDouble();
        if (tooMany || tooMuch) {
            String cap = tooMany
                    ? rails.maxCount().getAsLong() + " are allowed"
                    : rails.maxPercent().getAsDouble() + " % of " + atDestination + " are allowed";
            run.addProblem(new Problem(
                    Severity.BLOCKER,
                    Code.TOO_MANY_DELETIONS,
                    Optional.empty(),
                    "deletions",
                    deletions + " entries would be " + (rails.way() == Way.DELETE ? "deleted" : "unpublished")
                            + ", and " + cap,
                    "Look at the plan. If it is right, plan again with a higher --max-deletes.",
                    deletions));
        }
    }
}
