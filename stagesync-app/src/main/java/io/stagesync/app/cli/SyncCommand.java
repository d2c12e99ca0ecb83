package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
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
    private ConflictOptions conflicts = new ConflictOptions();

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
        try (RunFile run =
                engine.plan(identity.over(conflicts.over(loaded.spec(selection, deletions))), loaded.runs())) {
            return new Writing(engine, screen, run.header().id()).agreeAndWrite(run, consent.approval(screen, loaded));
        }
    }
}
