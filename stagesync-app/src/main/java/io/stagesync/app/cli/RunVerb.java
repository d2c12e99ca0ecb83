package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What begins with a run that is there already, and may write to its destination. */
abstract class RunVerb extends Verb {
    @Parameters(paramLabel = "RUN", description = "The run's id, or its file.")
    private String name = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private ConsentOptions consent = new ConsentOptions();

    RunVerb(Surroundings surroundings) {
        super(surroundings);
    }

    /** By which the person named the run. */
    final String name() {
        return name;
    }

    final Approval approval(Screen screen, Project loaded) {
        return consent.approval(screen, loaded);
    }

    @Override
    protected final ExitCode run(Screen screen) {
        Project loaded = project.project(surroundings());
        try (RunFile run = loaded.runs().open(name)) {
            return run(run, loaded, loaded.engine(run, screen.progress()), screen);
        }
    }

    /**
     * Does the work.
     *
     * @param engine between the run's stages
     */
    abstract ExitCode run(RunFile run, Project loaded, StageSync engine, Screen screen);
}
