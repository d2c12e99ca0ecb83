package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.report.Ink;
import picocli.CommandLine.Command;

/** Tries once more what a run could not write. */
@Command(
        name = "retry",
        description = {
            "Try once more what a run could not write, and nothing else.",
            "Entries that changed at the destination meanwhile are left alone: for those, plan again."
        })
final class RetryCommand extends RunVerb {
    RetryCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(RunFile run, Project loaded, StageSync engine, Screen screen) {
        Writing writing = new Writing(engine, screen, name());
        if (!RunCheck.isInterrupted(run) && RunCheck.retriable(run) == 0 && RunCheck.open(run) == 0) {
            screen.say(
                    Ink.SUCCESS,
                    "Nothing to retry: no change of run " + run.header().id()
                            + " failed for a reason that may have gone.");
            screen.showDocument(run);
            return RunCheck.outcome(run);
        }
        if (!approval(screen, loaded).allowsDeletingAgain(run)) {
            screen.showDocument(run);
            return ExitCode.DECLINED;
        }
        writing.retry(run);
        return writing.summary(run, writing.verify(run));
    }
}
