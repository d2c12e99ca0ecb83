package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.report.Ink;
import io.stagesync.report.LeftOut;
import io.stagesync.report.TextReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Proves that two stages agree, or that a run arrived. */
@Command(
        name = "verify",
        description = {
            "Read both stages and compare them, or read back what a run wrote.",
            "Nothing is written. Ends with 1 when they differ, also by content that a sync would leave out."
        })
final class VerifyCommand extends Verb {
    @Parameters(paramLabel = "RUN", arity = "0..1", description = "Read back what this run wrote: its id, or its file.")
    private @Nullable String name;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private SelectionOptions selection = new SelectionOptions();

    @Mixin
    private DeletionOptions deletions = new DeletionOptions();

    @Mixin
    private ConflictOptions conflicts = new ConflictOptions();

    VerifyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        Project loaded = project.project(surroundings());
        return name == null ? compare(loaded, screen) : readBack(loaded, name, screen);
    }

    private ExitCode compare(Project loaded, Screen screen) {
        StageSync engine = loaded.engine(selection, screen.progress());
        try (TemporaryFolder folder = TemporaryFolder.create();
                RunFile run = engine.plan(
                        conflicts.over(loaded.spec(selection, deletions)), RunFolder.forComparison(folder.path()))) {
            boolean same = run.size() == 0;
            String source = run.header().source();
            String destination = run.header().destination();
            if (!same || !run.problems().isEmpty()) {
                screen.showPlan(run, TextReport.USUAL);
            }
            screen.showDocument(run);
            LeftOut leftOut = LeftOut.of(run);
            if (same && !leftOut.isEmpty()) {
                screen.note(
                        Ink.FAILURE,
                        "'" + destination + "' lacks content of '" + source + "'. The rest agrees; left out: " + leftOut
                                + ".");
                return ExitCode.DIFFERENT;
            }
            if (same) {
                screen.say(Ink.SUCCESS, Agreement.of(run));
                return ExitCode.DONE;
            }
            screen.note(Ink.FAILURE, "'" + destination + "' differs from '" + source + "'. Nothing was written.");
            return ExitCode.DIFFERENT;
        }
    }

    private static ExitCode readBack(Project loaded, String name, Screen screen) {
        try (RunFile run = loaded.runs().open(name)) {
            StageSync engine = loaded.engine(run, screen.progress());
            Writing writing = new Writing(engine, screen, name);
            ExitCode code = writing.verify(run);
            if (code != ExitCode.DONE) {
                new Failures(screen, name).show(run);
            }
            screen.showDocument(run);
            return code;
        }
    }
}
