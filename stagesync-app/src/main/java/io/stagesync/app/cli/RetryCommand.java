package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.report.Ink;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Tries once more what a run could not write. */
@Command(
        name = "retry",
        description = {
            "Try once more what a run could not write, and nothing else.",
            "Entries that changed at the destination meanwhile are left alone: for those, plan again."
        })
final class RetryCommand extends Verb {
    @Parameters(paramLabel = "RUN", description = "The run's id, or its file.")
    private String name = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private ConsentOptions consent = new ConsentOptions();

    RetryCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        Project loaded = project.project(surroundings());
        try (RunFile run = loaded.runs().open(name)) {
            StageSync engine = loaded.engine(run.header().source(), run.header().destination(), screen.progress());
            Writing writing = new Writing(engine, screen, name);
            if (!RunCheck.isInterrupted(run) && RunCheck.retriable(run) == 0 && RunCheck.open(run) == 0) {
                screen.say(
                        Ink.SUCCESS,
                        "Nothing to retry: no change of run " + run.header().id()
                                + " failed for a reason that may have gone.");
                screen.showDocument(run);
                return RunCheck.outcome(run);
            }
            if (!consent.approval(screen).allowsDeletingAgain(run)) {
                screen.showDocument(run);
                return ExitCode.DECLINED;
            }
            writing.retry(run);
            return writing.summary(run, writing.verify(run));
        }
    }
}
