package io.stagesync;

import io.stagesync.connector.Capabilities;
import io.stagesync.connector.Capabilities.Ability;
import io.stagesync.connector.Destination;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.Tally;
import io.stagesync.model.Action;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.plan.CreationOrder;
import io.stagesync.state.StageLock;
import io.stagesync.write.BatchWriter;
import io.stagesync.write.Batches;
import io.stagesync.write.LostTargets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Works off a plan, pass by pass. */
final class ApplyWalk {
    /** How often changes are tried again that waited for others; a chain of three is rare already. */
    private static final int SECOND_CHANCES = 3;

    /** Files take long: in short batches progress is seen, and little is in doubt when a run is interrupted. */
    private static final int FILES_AT_A_TIME = 100;

    private final Destination destination;
    private final CreationOrder order;
    private final RunFile run;
    private final StageLock lock;
    private final Consent consent;
    private final Engine engine;
    private final Progress progress;

    ApplyWalk(Destination destination, RunFile run, StageLock lock, Consent consent, Engine engine, Progress progress) {
        this.destination = destination;
        this.order = destination.capabilities().can(Ability.LINK_ENTRIES)
                ? CreationOrder.byAllLinks(destination.schema())
                : CreationOrder.byRequiredLinks(destination.schema());
        this.run = run;
        this.lock = lock;
        this.consent = consent;
        this.engine = engine;
        this.progress = progress;
    }

    void walk() {
        LostTargets lost = new LostTargets(run.lostCreations());
        BatchWriter writer = new BatchWriter(destination, run, lost);
        for (Pass pass : Pass.values()) {
            long open = open(pass);
            if (open > 0) {
                Progress.Step step = step(pass);
                progress.begin(step, open);
                write(writer, pass, ApplyWalk::isOpen, step);
                progress.end(step);
            }
        }
        giveSecondChances(writer);
    }

    /** Tries once more what could not be written, first those that others wait for. */
    void retry() {
        BatchWriter writer = new BatchWriter(destination, run, new LostTargets(run.lostCreations()));
        for (Pass pass : Pass.values()) {
            write(writer, pass, ApplyWalk::isFailed, step(pass));
        }
        giveSecondChances(writer);
    }

    private void giveSecondChances(BatchWriter writer) {
        long written = written();
        for (int chance = 0; chance < SECOND_CHANCES && anyWaiting(); chance++) {
            for (Pass pass : Pass.values()) {
                write(writer, pass, ApplyWalk::isWaiting, step(pass));
            }
            long now = written();
            if (now == written) {
                break;
            }
            written = now;
        }
    }

    private void write(BatchWriter writer, Pass pass, Predicate<ChangeRecord> which, Progress.Step step) {
        Iterator<ChangeRecord> changes = Selected.of(run.changes(pass), which);
        if (pass == Pass.DELETIONS && consent == Consent.WITHOUT_DELETIONS) {
            changes.forEachRemaining(each -> run.settle(
                    List.of(each.change()),
                    List.of(new Outcome.Skipped("deletions were not consented to; confirm the destination's name"))));
            return;
        }
        switch (pass) {
            case ENTRIES -> writeInOrder(writer, pass, List.of(Action.CREATE, Action.UPDATE), which, step);
            case PUBLICATION -> {
                writeInOrder(writer, pass, List.of(Action.PUBLISH), which, step);
                writeInOrder(writer, pass, List.of(Action.UNPUBLISH), which, step);
                writeInOrder(writer, pass, List.of(Action.UPDATE), which, step);
            }
            case ASSETS, RELATIONS, DELETIONS -> writeAll(writer, pass, changes, step);
        }
    }

    /** What others link to goes first; each group of models is complete before the next begins. */
    private void writeInOrder(
            BatchWriter writer, Pass pass, List<Action> actions, Predicate<ChangeRecord> which, Progress.Step step) {
        for (Set<String> models : order.groups()) {
            List<Iterator<ChangeRecord>> parts = new ArrayList<>();
            for (String model : models) {
                actions.forEach(action -> parts.add(run.changes(pass, action, model)));
            }
            writeAll(writer, pass, Selected.of(Chained.of(parts), which), step);
        }
    }

    private void writeAll(BatchWriter writer, Pass pass, Iterator<ChangeRecord> changes, Progress.Step step) {
        Capabilities limits = destination.capabilities();
        int most = pass == Pass.ASSETS ? Math.min(FILES_AT_A_TIME, limits.batchEntries()) : limits.batchEntries();
        int parallel = pass == Pass.DELETIONS ? 1 : limits.parallelBatches();
        engine.forEach(new Batches(changes, most, limits.batchCharacters()), parallel, batch -> {
            lock.check();
            writer.write(batch);
            progress.advance(step, batch.size());
        });
    }

    private static boolean isOpen(ChangeRecord each) {
        return each.outcome().isEmpty() || each.outcome().get() instanceof Outcome.Unknown;
    }

    private static boolean isFailed(ChangeRecord each) {
        return isWaiting(each)
                || each.outcome().filter(Outcome.Rejected.class::isInstance).isPresent();
    }

    private static boolean isWaiting(ChangeRecord each) {
        return each.outcome()
                .filter(outcome -> outcome instanceof Outcome.Obstructed
                        || outcome instanceof Outcome.Skipped
                        || outcome instanceof Outcome.Partial)
                .isPresent();
    }

    private long open(Pass pass) {
        return run.tallies().stream()
                .filter(tally -> tally.pass() == pass)
                .mapToLong(Tally::open)
                .sum();
    }

    private long written() {
        return run.tallies().stream().mapToLong(Tally::written).sum();
    }

    private boolean anyWaiting() {
        return run.tallies().stream().anyMatch(tally -> tally.failed() > 0);
    }

    private static Progress.Step step(Pass pass) {
        return switch (pass) {
            case ASSETS -> Progress.Step.ASSETS;
            case ENTRIES -> Progress.Step.ENTRIES;
            case RELATIONS -> Progress.Step.RELATIONS;
            case PUBLICATION -> Progress.Step.PUBLICATION;
            case DELETIONS -> Progress.Step.DELETIONS;
        };
    }
}
