package io.stagesync.app.cli;

import io.stagesync.Progress;
import io.stagesync.journal.RunFile;
import io.stagesync.report.Ink;
import io.stagesync.report.Paint;
import io.stagesync.report.ReportFormat;
import io.stagesync.report.TextReport;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;

/**
 * What the person at the terminal sees: results on standard output, all else on standard error. With {@code --json} the
 * results are one document and words go to standard error.
 */
public final class Screen {
    private final Surroundings surroundings;
    private final boolean json;
    private final Paint outPaint;
    private final Paint errPaint;

    Screen(Surroundings surroundings, boolean json, boolean color) {
        boolean allowed = color && surroundings.allowsColor();
        this.surroundings = surroundings;
        this.json = json;
        this.outPaint = allowed && surroundings.outTerminal() ? Paint.ANSI : Paint.PLAIN;
        this.errPaint = allowed && surroundings.errTerminal() ? Paint.ANSI : Paint.PLAIN;
    }

    boolean isJson() {
        return json;
    }

    PrintStream out() {
        return surroundings.out();
    }

    /** A line of the result, for people. */
    void say(Ink ink, String line) {
        if (json) {
            surroundings.err().println(errPaint.paint(ink, line));
        } else {
            surroundings.out().println(outPaint.paint(ink, line));
        }
    }

    /** A plain line of the result, for people. */
    void say(String line) {
        (json ? surroundings.err() : surroundings.out()).println(line);
    }

    /** A line about how it goes, which is no result. */
    void note(Ink ink, String line) {
        surroundings.err().println(errPaint.paint(ink, line));
    }

    /** A run for people; with {@code --json} nothing, for the document comes last. */
    void showPlan(RunFile run, int listed) {
        if (!json) {
            new TextReport(outPaint, listed).write(run, surroundings.out());
        }
    }

    /** A run for people that knows by which name it was asked for. */
    void showPlan(RunFile run, String name, int listed) {
        if (!json) {
            new TextReport(outPaint, listed).write(run, name, surroundings.out());
        }
    }

    /** The one document of a command about a run. */
    void showDocument(RunFile run) {
        if (json) {
            ReportFormat.JSON.write(run, surroundings.out());
        }
    }

    Progress progress() {
        if (surroundings.errTerminal()) {
            return new ProgressBars(surroundings.err(), surroundings.columns());
        }
        return new ProgressLines(surroundings.err(), surroundings.clock());
    }

    boolean canAsk() {
        return surroundings.inTerminal() && surroundings.errTerminal();
    }

    /** Asks and waits; nothing when the input ended. */
    Optional<String> ask(String question) {
        surroundings.err().print(errPaint.paint(Ink.TITLE, question) + " ");
        surroundings.err().flush();
        try {
            return Optional.ofNullable(surroundings.in().readLine()).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** How the user called the program, to be shown in advice that can be copied. */
    String program() {
        return surroundings.environment().getOrDefault("STAGESYNC_PROGRAM", "stagesync");
    }

    void flush() {
        surroundings.out().flush();
        surroundings.err().flush();
    }
}
