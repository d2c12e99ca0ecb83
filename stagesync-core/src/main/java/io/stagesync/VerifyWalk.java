package io.stagesync;

import io.stagesync.compare.FileComparison;
import io.stagesync.connector.Source;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.verify.ReadBack;
import io.stagesync.write.Batches;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Reads back what a run wrote. */
final class VerifyWalk {
    private static final int CHUNK = 500;
    private static final long CHUNK_CHARACTERS = 2_000_000;
    private static final int PARALLEL = 4;

    private final Source source;
    private final Source destination;
    private final RunFile run;
    private final Engine engine;
    private final Progress progress;
    private final boolean anyOnTop;
    private final boolean anyLinksLater;

    VerifyWalk(Source source, Source destination, RunFile run, Engine engine, Progress progress) {
        this.source = source;
        this.destination = destination;
        this.run = run;
        this.engine = engine;
        this.progress = progress;
        this.anyOnTop = hasUpdates(run, Pass.PUBLICATION);
        this.anyLinksLater = hasUpdates(run, Pass.RELATIONS);
    }

    private static boolean hasUpdates(RunFile run, Pass pass) {
        return run.tallies().stream().anyMatch(tally -> tally.pass() == pass && tally.action() == Action.UPDATE);
    }

    /** Returns the number of changes read back. */
    long walk() {
        progress.begin(
                Progress.Step.VERIFY,
                run.tallies().stream().mapToLong(t -> t.written()).sum());
        run.clearMismatches();
        ReadBack readBack = new ReadBack(destination, new FileComparison(source, destination));
        AtomicLong count = new AtomicLong();
        for (Pass pass : Pass.values()) {
            Iterator<ChangeRecord> written = Selected.of(
                    run.changes(pass),
                    each -> each.outcome().filter(Outcome::isWritten).isPresent());
            engine.forEach(new Batches(written, CHUNK, CHUNK_CHARACTERS), PARALLEL, batch -> {
                List<Change> chunk = batch.stream()
                        .map(ChangeRecord::change)
                        .flatMap(change -> lastWord(change).stream())
                        .toList();
                run.addMismatches(readBack.compare(chunk));
                count.addAndGet(chunk.size());
                progress.advance(Progress.Step.VERIFY, chunk.size());
            });
        }
        progress.end(Progress.Step.VERIFY);
        return count.get();
    }

    /**
     * What of a change no later one has written over: a draft may have been published before another came on top, and
     * what an entry cannot be created without may have got the rest of its links later.
     */
    private Optional<Change> lastWord(Change change) {
        boolean linkedLater = anyLinksLater && change.action() == Action.CREATE && hasRequiredLinks(change);
        if (!(anyOnTop || linkedLater) || change.action() == Action.DELETE) {
            return Optional.of(change);
        }
        Set<String> fields = new LinkedHashSet<>(change.fields());
        for (ChangeRecord later : run.changesOf(change.key())) {
            boolean over = later.change().number() > change.number()
                    && later.change().action() == Action.UPDATE
                    && change.action() != Action.PUBLISH
                    && later.outcome().filter(Outcome::isWritten).isPresent();
            if (over) {
                fields.removeAll(later.change().fields());
            }
        }
        boolean nothingLeft = fields.isEmpty() && !change.fields().isEmpty() && change.action() == Action.UPDATE;
        return nothingLeft ? Optional.empty() : Optional.of(change.withFields(fields));
    }

    private boolean hasRequiredLinks(Change change) {
        return destination.schema().model(change.key().model()).stream()
                .flatMap(model -> model.fields().stream())
                .anyMatch(field -> field.required()
                        && field.holdsReferences()
                        && change.fields().contains(field.name()));
    }
}
