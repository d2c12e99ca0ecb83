package io.stagesync.app.cli;

import io.stagesync.Consent;
import io.stagesync.StageSync;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunState;
import io.stagesync.model.LockException;
import io.stagesync.model.Problem;
import io.stagesync.model.StageSyncException;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import io.stagesync.report.LeftOut;
import io.stagesync.report.TextReport;
import java.util.List;
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

    /** Shows a plan, asks, writes it and reads it back; a plan that nobody agrees to is kept. */
    ExitCode agreeAndWrite(RunFile run, Approval approval) {
        screen.showPlan(run, TextReport.USUAL);
        if (RunCheck.isBlocked(run)) {
            screen.note(Ink.FAILURE, "Nothing was written. Solve what blocks the plan, then plan again.");
            screen.showDocument(run);
            return ExitCode.BLOCKED;
        }
        if (isDone(run)) {
            screen.showDocument(run);
            return LeftOut.of(run).isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
        }
        if (!approval.allowsWriting(run) || !approval.allowsDeleting(run)) {
            screen.note(Ink.QUIET, "The plan is kept. Write it with: stagesync apply " + name);
            screen.showDocument(run);
            return ExitCode.DECLINED;
        }
        apply(run);
        ExitCode code = summary(run, verify(run));
        LeftOut leftOut = LeftOut.of(run);
        if (code == ExitCode.DONE && !leftOut.isEmpty()) {
            screen.note(Ink.WARNING, "The plan left out: " + leftOut + ".");
            return ExitCode.INCOMPLETE;
        }
        return code;
    }

    void apply(RunFile run) {
        write(run, () -> engine.apply(run, Consent.WITH_DELETIONS));
    }

    /** Tries once more what failed. */
    void retry(RunFile run) {
        write(run, () -> engine.retry(run, Consent.WITH_DELETIONS));
    }

    private void write(RunFile run, Runnable work) {
        String id = run.header().id();
        Thread interrupted = new Thread(() -> screen.note(Ink.WARNING, stopped(run)));
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            work.run();
        } catch (StageSyncException e) {
            noteStop(run, e);
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

    /** A run that cannot even be read any more is told of by what stopped it. */
    private void noteStop(RunFile run, StageSyncException why) {
        try {
            if (run.state() == RunState.APPLYING) {
                screen.note(Ink.WARNING, stopped(run));
            } else if (why instanceof LockException) {
                screen.note(
                        Ink.WARNING, "Nothing was written. The plan is kept. Write it with: stagesync apply " + name);
            }
        } catch (UsageException e) {
            screen.note(Ink.WARNING, "Stopped. When that is mended, continue with: stagesync resume " + name);
        }
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
                "Stopped after %,d of %,d changes. Continue with: stagesync resume %s",
                RunCheck.written(run),
                run.size(),
                name);
    }

    /** Reads back what was written. */
    ExitCode verify(RunFile run) {
        long entries = engine.verify(run);
        List<String> edited = run.problems().stream()
                .filter(problem -> problem.code() == Problem.Code.SOURCE_EDITED)
                .map(Problem::subject)
                .toList();
        if (!edited.isEmpty()) {
            screen.note(
                    Ink.WARNING,
                    "'" + run.header().source() + "' was edited since it was read: " + String.join(", ", edited)
                            + ". Plan again to bring that over.");
        }
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
                                    + run.header().id()
                                    + " has been tried. For what was not written, plan again, or: stagesync retry "
                                    + name);
        } else if (done && run.header().undoes().isPresent()) {
            boolean clean = LeftOut.of(run).isEmpty();
            screen.say(
                    clean ? Ink.SUCCESS : Ink.WARNING,
                    "Nothing to undo: what run " + run.header().undoes().get() + " wrote is "
                            + (clean ? "as it was before." : "as it was before, or was changed since."));
        } else if (done && LeftOut.of(run).isEmpty()) {
            screen.say(Ink.SUCCESS, "Nothing to do: " + Agreement.of(run));
        } else if (done) {
            screen.say(Ink.WARNING, "Nothing to write. The rest agrees; left out: " + LeftOut.of(run) + ".");
        }
        return done;
    }
}
