package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes back what a run wrote: plan, show, ask, write, read back. */
@Command(
        name = "undo",
        description = {
            "Take back what a run wrote: plan that, show the plan, ask, write it, and read it back.",
            "What it changed becomes what it was, what it created is deleted, what it deleted is created again. Entries that"
                    + " someone changed since are left alone. The undoing is a run too, and can be undone."
        })
final class UndoCommand extends Verb {
    @Parameters(paramLabel = "RUN", description = "The run's id, or its file.")
    private String name = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private ConsentOptions consent = new ConsentOptions();

    UndoCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        Project loaded = project.project(surroundings());
        try (RunFile undone = loaded.runs().open(name)) {
            StageSync engine =
                    loaded.engine(undone.header().source(), undone.header().destination(), screen.progress());
            try (RunFile run = engine.planUndo(undone, loaded.runs())) {
                return new Writing(engine, screen, run.header().id()).agreeAndWrite(run, consent.approval(screen));
            }
        }
    }
}
