package io.stagesync.app.cli;

import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.RunState;
import io.stagesync.journal.Tally;
import io.stagesync.model.Pass;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Goes on with a run that was interrupted, to its end. */
@Command(
        name = "resume",
        description = {
            "Go on with a run that was interrupted, and read back what it wrote.",
            "What arrived is looked up before anything is sent again, so nothing is created twice."
        })
final class ResumeCommand extends Verb {
    @Parameters(
            paramLabel = "RUN",
            arity = "0..1",
            description = "The run's id, or its file. Default: the latest that was interrupted")
    private @Nullable String name;

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Mixin
    private ConsentOptions consent = new ConsentOptions();

    ResumeCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        Project loaded = project.project(surroundings());
        Optional<String> wanted = name == null ? latest(loaded.runs()) : Optional.of(name);
        if (wanted.isEmpty()) {
            screen.say(
                    Ink.SUCCESS,
                    "Nothing to resume: no run in '" + loaded.runs().path() + "' was interrupted.");
            return ExitCode.DONE;
        }
        try (RunFile run = loaded.runs().open(wanted.get())) {
            return resume(loaded, run, wanted.get(), screen);
        }
    }

    private static Optional<String> latest(RunFolder runs) {
        for (Path file : runs.list()) {
            try (RunFile run = RunFile.open(file)) {
                if (RunCheck.isInterrupted(run)) {
                    return Optional.of(run.header().id());
                }
            } catch (UsageException e) {
                // A file that cannot be read is no run to go on with; the list of runs tells what is wrong with it.
                assert e != null;
            }
        }
        return Optional.empty();
    }

    private ExitCode resume(Project loaded, RunFile run, String known, Screen screen) {
        if (run.state() == RunState.PLANNED && run.size() > 0) {
            throw new UsageException("Cannot resume run " + run.header().id()
                    + ": it was not begun. Write it with: stagesync apply " + known);
        }
        StageSync engine = loaded.engine(run, screen.progress());
        Writing writing = new Writing(engine, screen, known);
        if (writing.isDone(run)) {
            screen.showDocument(run);
            return RunCheck.outcome(run);
        }
        tellWhatIsLeft(run, screen);
        if (!consent.approval(screen, loaded).allowsDeleting(run)) {
            screen.showDocument(run);
            return ExitCode.DECLINED;
        }
        writing.apply(run);
        return writing.summary(run, writing.verify(run));
    }

    private static void tellWhatIsLeft(RunFile run, Screen screen) {
        screen.say(
                Ink.TITLE,
                String.format(
                        Locale.ROOT,
                        "Run %s to '%s' was interrupted: %,d of %,d changes are written, %,d are left.",
                        run.header().id(),
                        run.header().destination(),
                        RunCheck.written(run),
                        run.size(),
                        RunCheck.open(run)));
        for (Pass pass : Pass.values()) {
            long left = run.tallies().stream()
                    .filter(tally -> tally.pass() == pass)
                    .mapToLong(Tally::open)
                    .sum();
            if (left > 0) {
                screen.say(
                        Ink.QUIET,
                        String.format(
                                Locale.ROOT, "  %,d of %s", left, pass.name().toLowerCase(Locale.ROOT)));
            }
        }
    }
}
