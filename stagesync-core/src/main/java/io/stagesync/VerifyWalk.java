package io.stagesync;

import io.stagesync.compare.FileComparison;
import io.stagesync.connector.Source;
import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Change;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.verify.ReadBack;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;

/** Reads back what a run wrote. */
final class VerifyWalk {
    private static final int CHUNK = 500;
    private static final int PARALLEL = 4;

    private final Source source;
    private final Source destination;
    private final RunFile run;
    private final Engine engine;
    private final Progress progress;

    VerifyWalk(Source source, Source destination, RunFile run, Engine engine, Progress progress) {
        this.source = source;
        this.destination = destination;
        this.run = run;
        this.engine = engine;
        this.progress = progress;
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
            engine.forEach(chunks(written), PARALLEL, chunk -> {
                run.addMismatches(readBack.compare(chunk));
                count.addAndGet(chunk.size());
                progress.advance(Progress.Step.VERIFY, chunk.size());
            });
        }
        progress.end(Progress.Step.VERIFY);
        return count.get();
    }

    private static Iterator<List<Change>> chunks(Iterator<ChangeRecord> changes) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return changes.hasNext();
            }

            @Override
            public List<Change> next() {
                if (!changes.hasNext()) {
                    throw new NoSuchElementException("There are no more changes");
                }
                List<Change> chunk = new ArrayList<>();
                while (chunk.size() < CHUNK && changes.hasNext()) {
                    chunk.add(changes.next().change());
                }
                return chunk;
            }
        };
    }
}
