package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import io.stagesync.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what would be written, and keeps it to be applied. */
@Command(name = "plan", description = "Show what would change at the destination, and keep that as a plan.")
final class PlanCommand extends Verb {
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

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Keep the plan in this file too, for example to hand it on.",
            order = 40)
    private @Nullable Path output;

    @Option(
            names = "--detailed-exitcode",
            description = "End with 2 when there are changes to write, with 0 only when there are none.",
            order = 41)
    private boolean detailedExitCode;

    @Option(names = "--all", description = "List every entry instead of the first of each model.", order = 42)
    private boolean all;

    PlanCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        checkOutput();
        Project loaded = project.project(surroundings());
        StageSync engine = loaded.engine(selection, screen.progress());
        Path file;
        String name;
        boolean pending;
        boolean blocked;
        try (RunFile run =
                engine.plan(identity.over(conflicts.over(loaded.spec(selection, deletions))), loaded.runs())) {
            screen.showPlan(run, all ? TextReport.ALL : TextReport.USUAL);
            screen.showDocument(run);
            file = run.path();
            name = run.header().id();
            pending = run.size() > 0;
            blocked = RunCheck.isBlocked(run);
        }
        if (output != null) {
            name = output.toString();
            copy(file, surroundings().folder().resolve(output));
            screen.note(Ink.QUIET, "The plan is in '" + name + "' too.");
        }
        if (blocked) {
            screen.note(Ink.FAILURE, "This plan cannot be applied. Solve what blocks it, then plan again.");
            return ExitCode.BLOCKED;
        }
        if (pending) {
            screen.note(Ink.QUIET, "Nothing was written. Apply it with: stagesync apply " + name);
        }
        return pending && detailedExitCode ? ExitCode.PENDING : ExitCode.DONE;
    }

    private void checkOutput() {
        if (output != null && Files.exists(surroundings().folder().resolve(output))) {
            throw new UsageException("Cannot keep the plan in '" + output + "': that file exists. Name another.");
        }
    }

    /** The run stays in its folder as well, so that no later run is given its id. */
    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target);
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot keep the plan in '" + target + "': " + e.getMessage() + ". It is in '" + file + "'.", e);
        }
    }
}
