package io.stagesync.app.cli;

import io.stagesync.journal.RunFile;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import io.stagesync.report.ReportFormat;
import io.stagesync.report.TextReport;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a run: its plan and what became of it. */
@Command(name = "show", description = "Show a run: its plan and what became of it.")
final class ShowCommand extends Verb {
    @Parameters(paramLabel = "RUN", description = "The run's id, or its file.")
    private String name = "";

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "One of: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}",
            defaultValue = "TEXT",
            order = 40)
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write to this file.",
            order = 41)
    private @Nullable Path output;

    @Option(names = "--all", description = "List every entry instead of the first of each model.", order = 42)
    private boolean all;

    ShowCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        try (RunFile run = project.runFolder(surroundings()).open(name)) {
            if (output != null) {
                write(run, surroundings().folder().resolve(output), screen);
            } else if (screen.isJson()) {
                screen.showDocument(run);
            } else if (format == ReportFormat.TEXT) {
                screen.showPlan(run, name, all ? TextReport.ALL : TextReport.USUAL);
            } else {
                format.write(run, screen.out());
            }
            return ExitCode.DONE;
        }
    }

    private void write(RunFile run, Path file, Screen screen) {
        ReportFormat chosen = screen.isJson() ? ReportFormat.JSON : format;
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            chosen.write(run, writer);
        } catch (IOException e) {
            throw new UsageException("Cannot write '" + file + "': " + e.getMessage() + ". Name another file.", e);
        }
        screen.note(Ink.QUIET, "Wrote " + file);
    }
}
