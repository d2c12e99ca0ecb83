package io.stagesync;

import io.stagesync.compare.Edits;
import io.stagesync.compare.SchemaComparison;
import io.stagesync.connector.Capabilities.Ability;
import io.stagesync.connector.Connector;
import io.stagesync.connector.Destination;
import io.stagesync.connector.Sleeper;
import io.stagesync.connector.Source;
import io.stagesync.identity.IdentifiedDestination;
import io.stagesync.identity.IdentifiedSource;
import io.stagesync.journal.Bases;
import io.stagesync.journal.Identities;
import io.stagesync.journal.ReadCount;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.RunHeader;
import io.stagesync.journal.RunLock;
import io.stagesync.journal.RunState;
import io.stagesync.journal.Scratch;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.StageSyncException;
import io.stagesync.model.UsageException;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StageLock;
import io.stagesync.state.StateLocation;
import io.stagesync.state.StateStore;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The engine: walks a run through the rooms, read, transform, compare, plan, write, verify, and is the only class that
 * knows their order. One run at a time.
 */
public final class StageSync {
    private final Connector source;
    private final Connector destination;
    private final Progress progress;
    private final Clock clock;
    private final StateLocation state;

    /** @param state where what is known between runs is kept; made when it is needed */
    public StageSync(Connector source, Connector destination, Progress progress, Clock clock, StateLocation state) {
        this.source = source;
        this.destination = destination;
        this.progress = progress;
        this.clock = clock;
        this.state = state;
    }

    /**
     * Reads both stages and works out what the destination lacks. Nothing is written to a stage.
     *
     * @return the open run file with the plan; the caller closes it
     * @throws io.stagesync.model.StageException when a stage cannot be read
     * @throws UsageException when the spec names a model or an entry that the source does not have, or both stages are
     *     the same
     */
    public RunFile plan(SyncSpec spec, RunFolder folder) {
        if (source.stage().equals(destination.stage())) {
            throw new UsageException("Cannot sync '" + source.stage() + "' with itself. Name two stages.");
        }
        try (Source from = source.openSource();
                Destination to = destination.openDestination();
                StateStore known = state.open(clock);
                Engine engine = new LocalEngine()) {
            List<ContentModel> models = selected(spec, from.schema());
            Map<ContentModel, SchemaComparison> comparisons = PlanWalk.compareSchemas(models, spec, to.schema());
            spec.conflicts().check(to.schema());
            String id = folder.newId(LocalDate.now(clock));
            RunHeader header = new RunHeader(
                    id,
                    from.stage(),
                    to.stage(),
                    clock.instant(),
                    from.schema().fingerprint(),
                    to.schema().fingerprint());
            return planned(
                    RunFile.create(folder.file(id), header),
                    (run, scratch) -> new PlanWalk(
                                    from, to, spec, run, scratch, identities(known), lastSync(known), engine, progress)
                            .walk(comparisons));
        }
    }

    /**
     * Works out what takes back what a run wrote: what it changed becomes what it was, what it created is deleted, what it
     * deleted is created again. Entries that someone changed since are left alone, and the plan says so. Nothing is
     * written to a stage.
     *
     * @param undone a run between these stages of which something was written
     * @return the open run file with the plan, which is applied, verified and undone as any other; the caller closes it
     * @throws UsageException when the run was never applied, is being applied, is between other stages, or the
     *     destination's schema has changed since
     */
    public RunFile planUndo(RunFile undone, RunFolder folder) {
        checkStages("undo", undone);
        if (undone.state() != RunState.APPLYING && undone.state() != RunState.APPLIED) {
            throw new UsageException("Cannot undo run " + undone.header().id() + ": nothing of it was written.");
        }
        try (RunLock lock = RunLock.take(undone);
                StateStore known = state.open(clock);
                Source from = origin(undone);
                Destination to = destination.openDestination();
                Engine engine = new LocalEngine()) {
            checkSchema("undo", undone, to, "Change it back for that.");
            Identities identities = identities(known);
            undone.identities().forEach((model, ids) -> {
                if (!identities.knows(model)) {
                    identities.recordMissing(model, ids);
                }
            });
            String id = folder.newId(LocalDate.now(clock));
            RunHeader header =
                    undone.header().undoneBy(id, clock.instant(), to.schema().fingerprint());
            return planned(RunFile.create(folder.file(id), header), (run, scratch) -> {
                Source reading = identified(to, identities);
                new UndoWalk(from, reading, undone, run, scratch, engine, progress).read();
                progress.begin(Progress.Step.COMPARE, -1);
                SyncSpec spec = SyncSpec.everything().withDeletions(SyncSpec.Deletions.upToPercent(100));
                LastSync nothing = new LastSync(Bases.NONE);
                PlanWalk walk = new PlanWalk(to, to, spec, run, scratch, identities, nothing, engine, progress);
                List<ContentModel> models = to.schema().models();
                walk.planDifferences(models, Set.of());
                new DeletionWalk(to, true, spec, run, scratch, new Edits(), engine).planSurplus(models, walk::isAsset);
                progress.end(Progress.Step.COMPARE);
            });
        }
    }

    /** Makes a plan; a run file without a complete one is not left behind. */
    private static RunFile planned(RunFile run, BiConsumer<RunFile, Scratch> planning) {
        boolean planned = false;
        try (Scratch scratch = Scratch.beside(run)) {
            planning.accept(run, scratch);
            run.enter(RunState.PLANNED);
            planned = true;
        } finally {
            if (!planned) {
                run.discard();
            }
        }
        return run;
    }

    /** Where the files came from that a run wrote: one that undoes another takes the destination's own. */
    private Source origin(RunFile run) {
        return run.header().undoes().isPresent() ? destination.openSource() : source.openSource();
    }

    /**
     * What drifted between the schemas of the two stages, as a plan would find it before it looks at any entry. Costs one
     * question to each stage.
     */
    public List<Problem> compareSchemas(SyncSpec spec) {
        try (Source from = source.openSource();
                Source to = destination.openSource()) {
            return PlanWalk.compareSchemas(selected(spec, from.schema()), spec, to.schema()).values().stream()
                    .flatMap(comparison -> comparison.findings().stream())
                    .toList();
        }
    }

    private List<ContentModel> selected(SyncSpec spec, ContentSchema schema) {
        Set<String> wanted = new LinkedHashSet<>(spec.models());
        spec.entries().stream().map(EntryKey::model).forEach(wanted::add);
        Set<String> known = schema.models().stream().map(ContentModel::name).collect(Collectors.toSet());
        Set<String> named = new LinkedHashSet<>(wanted);
        named.addAll(spec.transformations().keySet());
        named.addAll(spec.naturalKeys().keySet());
        named.addAll(spec.conflicts().models());
        named.removeAll(known);
        if (!named.isEmpty()) {
            throw new UsageException("Unknown model " + named.stream().sorted().collect(Collectors.joining(", "))
                    + " at '" + source.stage() + "'. It has: "
                    + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
        }
        return schema.models().stream()
                .filter(model -> wanted.isEmpty() || wanted.contains(model.name()))
                .toList();
    }

    /**
     * Writes what a plan says and journals each outcome. Changes that have an outcome already are not tried again, but
     * for those whose answer was lost: they are settled by reading back.
     *
     * @throws UsageException when the plan has blockers or was never completed, or is for other stages
     * @throws io.stagesync.model.StageException when the destination cannot be written any more; what was written is in
     *     the run file
     * @throws io.stagesync.model.LockException when another run writes to the destination, or has taken over from this one
     */
    public void apply(RunFile run, Consent consent) {
        write(run, consent, ApplyWalk::walk);
    }

    /**
     * Tries once more what a run could not write: what was rejected, obstructed, skipped or written in part, after looking
     * at each entry again. What was stale stays so, for that a new plan is needed.
     *
     * @throws UsageException when something of the run was not tried yet, or as {@link #apply} does
     */
    public void retry(RunFile run, Consent consent) {
        if (run.state() != RunState.APPLIED || run.tallies().stream().anyMatch(tally -> tally.open() > 0)) {
            String id = run.header().id();
            throw new UsageException("Cannot retry run " + id + ": not all of it has been tried yet. First: stagesync "
                    + (run.state() == RunState.PLANNED ? "apply " : "resume ") + id);
        }
        write(run, consent, ApplyWalk::retry);
    }

    private void write(RunFile run, Consent consent, Consumer<ApplyWalk> how) {
        checkApplicable(run);
        try (RunLock lock = RunLock.take(run);
                StateStore known = state.open(clock);
                StageLock held = lock(known, run);
                Destination to = destination.openDestination();
                Engine engine = new LocalEngine()) {
            checkSchema("apply", run, to, "Plan again.");
            Identities identities = identities(known);
            // A run that is applied on another machine than it was planned on brings what it knew.
            run.identities().forEach(identities::recordMissing);
            run.enter(RunState.APPLYING);
            LastSync lastSync = lastSync(known);
            try {
                how.accept(new ApplyWalk(identified(to, identities), run, held, consent, engine, progress));
            } catch (StageSyncException e) {
                lastSync.keepIfPossible(run, e);
                throw e;
            }
            run.enter(RunState.APPLIED);
            lastSync.keep(run);
            identities.know(run.readCounts().stream().map(ReadCount::model).toList());
        }
    }

    private StageLock lock(StateStore known, RunFile run) {
        return StageLock.take(
                known, address(destination), "run " + run.header().id(), clock, Sleeper.real(), progress::note);
    }

    private static StageAddress address(Connector connector) {
        return new StageAddress(connector.stage(), connector.address());
    }

    private Identities identities(StateStore known) {
        return known.identities(address(source), address(destination));
    }

    private LastSync lastSync(StateStore known) {
        return new LastSync(known.bases(address(source), address(destination)));
    }

    private static Destination identified(Destination to, Identities identities) {
        return to.capabilities().can(Ability.KEEP_IDS) ? to : new IdentifiedDestination(to, identities);
    }

    private void checkApplicable(RunFile run) {
        RunHeader header = run.header();
        if (run.state() == RunState.PLANNING) {
            throw new UsageException("Cannot apply run " + header.id()
                    + ": it was interrupted before its plan was complete. Plan again.");
        }
        checkStages("apply", run);
        List<Problem> blockers = run.problems().stream()
                .filter(problem -> problem.severity() == Problem.Severity.BLOCKER)
                .toList();
        if (!blockers.isEmpty()) {
            Problem first = blockers.get(0);
            throw new UsageException("Cannot apply run " + header.id() + ": " + first.subject() + ": " + first.message()
                    + ". " + first.advice()
                    + (blockers.size() > 1 ? " And " + (blockers.size() - 1) + " more; see the plan." : ""));
        }
    }

    private void checkStages(String verb, RunFile run) {
        RunHeader header = run.header();
        if (!header.destination().equals(destination.stage())
                || !header.source().equals(source.stage())) {
            throw new UsageException("Cannot " + verb + " run " + header.id() + ": it goes from '" + header.source()
                    + "' to '" + header.destination() + "', not from '" + source.stage() + "' to '"
                    + destination.stage() + "'.");
        }
    }

    private static void checkSchema(String verb, RunFile run, Destination to, String advice) {
        if (!to.schema().fingerprint().equals(run.header().destinationSchema())) {
            throw new UsageException("Cannot " + verb + " run " + run.header().id() + ": the schema of '" + to.stage()
                    + "', or what the configuration reads of it, has changed since it was planned. " + advice);
        }
    }

    /**
     * Reads back what a run wrote and records every mismatch in the run file, and what of the source was edited since it was
     * read.
     *
     * @return the number of written changes that were read back
     */
    public long verify(RunFile run) {
        try (Source from = origin(run);
                Source to = destination.openSource();
                StateStore known = state.open(clock);
                Engine engine = new LocalEngine()) {
            Source identified = new IdentifiedSource(to, identities(known));
            long count = new VerifyWalk(from, identified, run, engine, progress).walk();
            new SourceWatch(from, run, engine).look();
            return count;
        }
    }
}
