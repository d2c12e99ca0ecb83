package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import picocli.CommandLine.Command;

/** Takes back what a run wrote: plan, show, ask, write, read back. */
@Command(
        name = "undo",
        description = {
            "Take back what a run wrote: plan that, show the plan, ask, write it, and read it back.",
            "What it changed becomes what it was, what it created is deleted, what it deleted is created again. Entries that"
                    + " someone changed since are left alone. The undoing is a run too, and can be undone."
        })
final class UndoCommand extends RunVerb {
    UndoCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    ExitCode run(RunFile run, Project loaded, StageSync engine, Screen screen) {
        try (RunFile undo = engine.planUndo(run, loaded.runs())) {
            return new Writing(engine, screen, undo.header().id()).agreeAndWrite(undo, approval(screen, loaded));
        }
    }
}
