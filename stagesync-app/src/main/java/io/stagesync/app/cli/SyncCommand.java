package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.report.Ink;
import io.stagesync.report.LeftOut;
import io.stagesync.report.TextReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** All of it: plan, show, ask, write, read back. */
@Command(name = "sync", description = "Plan, show the plan, ask, write it, and read back what was written.")
final class SyncCommand extends Verb {
    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private DeletionOptions deletions = new DeletionOptions();

    @Mixin
    private IdentityOptions identity = new IdentityOptions();

    @Mixin
    private ConsentOptions consent = new ConsentOptions();

    SyncCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        Project loaded = project.project(surroundings());
        StageSync engine = loaded.engine(selection, screen.progress());
        Approval approval = consent.approval(screen);
        try (RunFile run = engine.plan(identity.over(loaded.spec(selection, deletions)), loaded.runs())) {
            Writing writing = new Writing(engine, screen, run.header().id());
            screen.showPlan(run, TextReport.USUAL);
            if (RunCheck.isBlocked(run)) {
                screen.note(Ink.FAILURE, "Nothing was written. Solve what blocks the plan, then sync again.");
                screen.showDocument(run);
                return ExitCode.BLOCKED;
            }
            if (writing.isDone(run)) {
                screen.showDocument(run);
                return LeftOut.of(run).isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
            }
            if (!approval.allowsWriting(run) || !approval.allowsDeleting(run)) {
                screen.note(
                        Ink.QUIET,
                        "The plan is kept. Write it with: stagesync apply "
                                + run.header().id());
                screen.showDocument(run);
                return ExitCode.DECLINED;
            }
            writing.apply(run);
            ExitCode code = writing.summary(run, writing.verify(run));
            LeftOut leftOut = LeftOut.of(run);
            if (code == ExitCode.DONE && !leftOut.isEmpty()) {
                screen.note(Ink.WARNING, "The plan left out: " + leftOut + ".");
                return ExitCode.INCOMPLETE;
            }
            return code;
        }
    }
}
