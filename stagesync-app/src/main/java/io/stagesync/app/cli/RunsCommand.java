package io.stagesync.app.cli;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.RunHeader;
import io.stagesync.journal.RunState;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Lists the runs that are kept. */
@Command(name = "runs", description = "List the runs that are kept, the newest first.")
final class RunsCommand extends Verb {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    RunsCommand(Surroundings surroundings) {
        super(surroundings);
    }

    /** A run in the list. */
    private record Line(RunHeader header, RunState state, long changes, long written) {
        static Line of(RunFile run) {
            return new Line(run.header(), run.state(), run.size(), RunCheck.written(run));
        }

        String status() {
            return switch (state) {
                case PLANNING -> "interrupted while planning";
                case PLANNED -> changes == 0 ? "nothing to do" : "planned";
                case APPLYING -> "interrupted, continue with: stagesync resume " + header.id();
                case APPLIED -> written == changes ? "applied" : "applied, " + (changes - written) + " not written";
            };
        }
    }

    @Override
    protected ExitCode run(Screen screen) {
        RunFolder folder = project.runFolder(surroundings());
        List<Path> files = folder.list();
        if (screen.isJson()) {
            writeJson(files, screen);
        } else if (files.isEmpty()) {
            screen.say(Ink.QUIET, "No runs in '" + folder.path() + "' yet. Make one with: stagesync plan");
        } else {
            screen.say(Ink.TITLE, row("RUN", "FROM -> TO", "PLANNED (UTC)", "CHANGES", "STATE"));
            files.forEach(file -> screen.say(describe(file)));
        }
        return ExitCode.DONE;
    }

    private static String describe(Path file) {
        try (RunFile run = RunFile.open(file)) {
            Line line = Line.of(run);
            return row(
                    line.header().id(),
                    line.header()
                            .undoes()
                            .map(undone -> "undoes " + undone)
                            .orElse(line.header().source() + " -> "
                                    + line.header().destination()),
                    TIME.format(line.header().plannedAt()),
                    String.format(Locale.ROOT, "%,d", line.changes()),
                    line.status());
        } catch (UsageException e) {
            return file.getFileName() + "  " + e.getMessage();
        }
    }

    private static String row(String run, String stages, String planned, String changes, String state) {
        return String.format(Locale.ROOT, "%-14s  %-22s  %-16s  %9s  %s", run, stages, planned, changes, state);
    }

    private static void writeJson(List<Path> files, Screen screen) {
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), screen.out())) {
            json.writeStartObject();
            json.writeNumberProperty("version", 1);
            json.writeArrayPropertyStart("runs");
            for (Path file : files) {
                try (RunFile run = RunFile.open(file)) {
                    writeJson(Line.of(run), json);
                } catch (UsageException e) {
                    screen.note(Ink.WARNING, String.valueOf(e.getMessage()));
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        screen.out().println();
    }

    private static void writeJson(Line line, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("id", line.header().id());
        json.writeStringProperty("source", line.header().source());
        json.writeStringProperty("destination", line.header().destination());
        if (line.header().undoes().isPresent()) {
            json.writeStringProperty("undoes", line.header().undoes().get());
        }
        json.writeStringProperty("plannedAt", line.header().plannedAt().toString());
        json.writeStringProperty("state", line.state().name().toLowerCase(Locale.ROOT));
        json.writeNumberProperty("changes", line.changes());
        json.writeNumberProperty("written", line.written());
        json.writeEndObject();
    }
}
