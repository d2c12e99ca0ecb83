package io.stagesync.app.cli;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.Tally;
import io.stagesync.model.Outcome;
import io.stagesync.model.Problem;
import java.util.concurrent.atomic.AtomicBoolean;

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
