package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.report.Ink;
import picocli.CommandLine.Command;

/** Writes a plan that was made before: exactly it, or what is left of it. */
@Command(
        name = "apply",
        description = "Write a plan that was made before: exactly it. One that was interrupted goes on.")
final class ApplyCommand extends RunVerb {
    ApplyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(RunFile run, Project loaded, StageSync engine, Screen screen) {
        Writing writing = new Writing(engine, screen, name());
        if (RunCheck.isBlocked(run)) {
            screen.showPlan(run, 0);
            screen.note(Ink.FAILURE, "This plan cannot be applied. Solve what blocks it, then plan again.");
            screen.showDocument(run);
            return ExitCode.BLOCKED;
        }
        if (writing.isDone(run)) {
            screen.showDocument(run);
            return RunCheck.outcome(run);
        }
        if (!approval(screen, loaded).allowsDeleting(run)) {
            screen.showDocument(run);
            return ExitCode.DECLINED;
        }
        writing.apply(run);
        ExitCode code = writing.summary(run, ExitCode.DONE);
        screen.note(Ink.QUIET, "Read it back with: stagesync verify " + name());
        return code;
    }
}
