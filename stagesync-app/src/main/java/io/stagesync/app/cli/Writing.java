package io.stagesync.app.cli;

import io.stagesync.Consent;
import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunState;
import io.stagesync.model.LockException;
import io.stagesync.model.StageException;
import io.stagesync.report.Ink;
import io.stagesync.report.LeftOut;
import java.util.Locale;

/** Writes a plan that was agreed to, and tells how to go on wherever it ends. */
final class Writing {
    private final StageSync engine;
    private final Screen screen;
    private final String name;

    /**
     * Makes the writing of one run.
     *
     * @param name by which the person finds the run again: its id or its file
     */
    Writing(StageSync engine, Screen screen, String name) {
        this.engine = engine;
        this.screen = screen;
        this.name = name;
    }

    void apply(RunFile run) {
        String id = run.header().id();
        Thread interrupted = new Thread(() -> screen.note(Ink.WARNING, stopped(run)));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            engine.apply(run, Consent.WITH_DELETIONS);
        } catch (StageException | LockException e) {
            screen.note(Ink.WARNING, stopped(run));
            throw e;
        } finally {
            forget(interrupted);
        }
        screen.say(
                Ink.TITLE,
                String.format(
                        Locale.ROOT,
                        "Wrote %,d of %,d changes to '%s' (run %s).",
                        RunCheck.written(run),
                        run.size(),
                        run.header().destination(),
                        id));
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is ending, so the hook runs; nothing is left to forget.
            assert e != null;
        }
    }

    private String stopped(RunFile run) {
        return String.format(
                Locale.ROOT,
                "Stopped after %,d of %,d changes. Continue with: stagesync apply %s",
                RunCheck.written(run),
                run.size(),
                name);
    }

    /** Reads back what was written. */
    ExitCode verify(RunFile run) {
        long entries = engine.verify(run);
        int mismatches = run.mismatches().size();
        if (mismatches > 0) {
            screen.say(
                    Ink.FAILURE,
                    String.format(Locale.ROOT, "Read back %,d changes: %,d differences.", entries, mismatches));
            return ExitCode.DIFFERENT;
        }
        screen.say(
                Ink.SUCCESS, String.format(Locale.ROOT, "Read back %,d changes: all are as they should be.", entries));
        return ExitCode.DONE;
    }

    /** What went wrong, entry by entry, and where to read all of it. */
    ExitCode summary(RunFile run, ExitCode verified) {
        ExitCode written = RunCheck.outcome(run);
        if (written != ExitCode.DONE || verified != ExitCode.DONE) {
            new Failures(screen, name).show(run);
        }
        screen.showDocument(run);
        return written == ExitCode.DONE ? verified : written;
    }

    /** Whether there is nothing left to write, which is said. */
    boolean isDone(RunFile run) {
        boolean done = RunCheck.open(run) == 0 && (run.state() == RunState.APPLIED || run.size() == 0);
        if (done && run.size() > 0) {
            screen.say(
                    Ink.SUCCESS,
                    RunCheck.written(run) == run.size()
                            ? "Nothing left to do: every change of run "
                                    + run.header().id() + " was written."
                            : "Nothing left to do: every change of run "
                                    + run.header().id() + " has been tried. For what was not written, plan again.");
        } else if (done && LeftOut.of(run).isEmpty()) {
            screen.say(Ink.SUCCESS, "Nothing to do: " + Agreement.of(run));
        } else if (done) {
            screen.say(Ink.WARNING, "Nothing to write. The rest agrees; left out: " + LeftOut.of(run) + ".");
        }
        return done;
    }
}
