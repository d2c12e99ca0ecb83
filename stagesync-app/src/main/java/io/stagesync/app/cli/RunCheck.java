package io.stagesync.app.cli;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunState;
import io.stagesync.journal.Tally;
import io.stagesync.model.Action;
import io.stagesync.model.Outcome;
import io.stagesync.model.Problem;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/** How a run stands, for the exit code. */
final class RunCheck {
    private RunCheck() {}

    static boolean isBlocked(RunFile run) {
        return run.problems().stream().anyMatch(problem -> problem.severity() == Problem.Severity.BLOCKER);
    }

    static long written(RunFile run) {
        return run.tallies().stream().mapToLong(Tally::written).sum();
    }

    static long open(RunFile run) {
        return run.tallies().stream().mapToLong(Tally::open).sum();
    }

    /** How many deletions a run has, of those that a tally counts. */
    static long deletions(RunFile run, ToLongFunction<Tally> which) {
        return run.tallies().stream()
                .filter(tally -> tally.action() == Action.DELETE)
                .mapToLong(which)
                .sum();
    }

    /** Whether writing began and did not come to its end, or the answer to a part of it was lost. */
    static boolean isInterrupted(RunFile run) {
        return run.state() == RunState.APPLYING || (run.state() == RunState.APPLIED && open(run) > 0);
    }

    /** How many changes were not written and may be tried once more: all but those that need a new plan. */
    static long retriable(RunFile run) {
        AtomicLong count = new AtomicLong();
        run.forEachChange(record -> {
            if (record.outcome()
                    .filter(outcome -> !outcome.isWritten())
                    .filter(outcome -> !(outcome instanceof Outcome.Stale))
                    .isPresent()) {
                count.incrementAndGet();
            }
        });
        return count.get();
    }

    /** What became of the changes that were tried. */
    static ExitCode outcome(RunFile run) {
        if (written(run) == run.size()) {
            return ExitCode.DONE;
        }
        AtomicBoolean onlyStale = new AtomicBoolean(true);
        run.forEachChange(record -> {
            boolean fine = record.outcome()
                    .map(outcome -> outcome.isWritten() || outcome instanceof Outcome.Stale)
                    .orElse(false);
            if (!fine) {
                onlyStale.set(false);
            }
        });
        return onlyStale.get() ? ExitCode.STALE : ExitCode.INCOMPLETE;
    }
}
