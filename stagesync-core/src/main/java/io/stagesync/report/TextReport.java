package io.stagesync.report;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.Mismatch;
import io.stagesync.journal.ReadCount;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunHeader;
import io.stagesync.journal.RunState;
import io.stagesync.journal.Tally;
import io.stagesync.model.Change;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A run as text for the terminal: what was read, problems, the changes as a tree, the forecast and what became of it. */
public final class TextReport {
    /** As many entries of a model as fit a reader's patience. */
    public static final int USUAL = 20;

    /** Lists every entry. */
    public static final int ALL = Integer.MAX_VALUE;

    private static final int PAGE = 500;
    private static final int REASON = 400;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Paint paint;
    private final int listed;
    private final ChangeText changes;

    /**
     * Makes a report.
     *
     * @param paint gives it colour
     * @param listed how many entries of each model a pass lists, {@link #USUAL} or {@link #ALL} or any number
     */
    public TextReport(Paint paint, int listed) {
        this.paint = paint;
        this.listed = listed;
        this.changes = new ChangeText(paint);
    }

    /**
     * Writes the report of a run, which it names by its file.
     *
     * @throws io.stagesync.model.UsageException when the target cannot be written
     */
    public void write(RunFile run, Appendable target) {
        write(run, run.path().toString(), target);
    }

    /**
     * Writes the report of a run.
     *
     * @param name by which the reader finds the run again: its id or its file
     * @throws io.stagesync.model.UsageException when the target cannot be written
     */
    public void write(RunFile run, String name, Appendable target) {
        Output out = new Output(target);
        Forecast forecast = Forecast.of(run);
        writeHeader(run, out);
        writeReadCounts(run, out);
        writeProblems(run.problems(), out);
        writeTree(run, forecast, out);
        out.line().line(paint.paint(Ink.TITLE, "Plan: ") + forecast);
        if (run.state() == RunState.APPLYING || run.state() == RunState.APPLIED) {
            writeOutcome(run, name, forecast, out);
        }
        writeMismatches(run.mismatches(), out);
    }

    private void writeHeader(RunFile run, Output out) {
        RunHeader header = run.header();
        out.line(paint.paint(Ink.TITLE, "Run " + header.id()) + ": "
                + header.undoes()
                        .map(undone -> "undoes run " + undone + " at " + header.destination())
                        .orElse(header.source() + " -> " + header.destination())
                + paint.paint(Ink.QUIET, ", planned " + TIME.format(header.plannedAt())));
        if (run.state() == RunState.PLANNING) {
            out.line(paint.paint(Ink.FAILURE, "This run was interrupted before its plan was complete. Plan again."));
        }
    }

    private void writeReadCounts(RunFile run, Output out) {
        List<ReadCount> counts = run.readCounts();
        if (counts.isEmpty()) {
            return;
        }
        RunHeader header = run.header();
        int wide =
                counts.stream().mapToInt(count -> count.model().length()).max().orElse(0);
        String row = "%-" + (Math.max(wide, "Read".length()) + 2) + "s  %"
                + Math.max(header.source().length(), 9) + "s  %"
                + Math.max(header.destination().length(), 9) + "s  %9s";
        out.line();
        out.line(paint.paint(
                Ink.QUIET,
                String.format(Locale.ROOT, row, "Read", header.source(), header.destination(), "unchanged")));
        counts.forEach(count -> out.line(String.format(
                Locale.ROOT,
                row,
                "  " + Excerpt.oneLine(count.model()),
                Count.of(count.atSource()),
                Count.of(count.atDestination()),
                Count.of(count.unchanged()))));
    }

    private void writeProblems(List<Problem> problems, Output out) {
        if (problems.isEmpty()) {
            return;
        }
        out.line().line(paint.paint(Ink.TITLE, "Problems"));
        for (Problem problem : problems) {
            boolean blocks = problem.severity() == Problem.Severity.BLOCKER;
            String entries = problem.entries() > 1 ? " (" + Count.of(problem.entries()) + " entries)" : "";
            out.line("  "
                    + paint.paint(
                            blocks ? Ink.FAILURE : Ink.WARNING,
                            (blocks ? "blocks: " : "warning: ") + Excerpt.oneLine(problem.subject()))
                    + paint.paint(Ink.QUIET, entries));
            out.line("    " + cut(problem.message()));
            if (!problem.advice().isBlank()) {
                out.line("    " + cut(problem.advice()));
            }
        }
    }

    private void writeTree(RunFile run, Forecast forecast, Output out) {
        for (Pass pass : Pass.values()) {
            Set<String> models = new LinkedHashSet<>();
            forecast.tallies().stream().filter(tally -> tally.pass() == pass).forEach(t -> models.add(t.model()));
            if (!models.isEmpty()) {
                out.line().line(paint.paint(Ink.TITLE, PassWords.title(pass)));
            }
            for (String model : models) {
                List<Tally> tallies = forecast.tallies().stream()
                        .filter(tally -> tally.pass() == pass && tally.model().equals(model))
                        .toList();
                out.line("  " + paint.paint(Ink.TITLE, Excerpt.oneLine(model)) + ": "
                        + PassWords.counts(run.state(), tallies));
                writeModel(run, pass, model, tallies, out);
            }
        }
    }

    private void writeModel(RunFile run, Pass pass, String model, List<Tally> tallies, Output out) {
        long left = listed;
        long last = 0;
        while (left > 0) {
            List<ChangeRecord> page = run.changes(pass, model, last, (int) Math.min(PAGE, left));
            if (page.isEmpty()) {
                return;
            }
            page.forEach(change -> changes.write(change, out));
            last = page.get(page.size() - 1).change().number();
            left -= page.size();
        }
        long more = tallies.stream().mapToLong(Tally::planned).sum() - listed;
        if (more > 0) {
            out.line("    " + paint.paint(Ink.QUIET, "… and " + Count.of(more) + " more"));
        }
    }

    private void writeOutcome(RunFile run, String name, Forecast forecast, Output out) {
        long open = forecast.changes() - forecast.written() - forecast.failed();
        out.line(paint.paint(Ink.TITLE, "Done: ")
                + paint.paint(Ink.SUCCESS, Count.of(forecast.written()) + " of " + Count.of(forecast.changes()))
                + " written"
                + (forecast.failed() > 0
                        ? ", " + paint.paint(Ink.FAILURE, Count.of(forecast.failed()) + " not written")
                        : ""));
        if (open > 0) {
            out.line("Stopped after " + Count.of(forecast.changes() - open) + " of " + Count.of(forecast.changes())
                    + " changes. Continue with: stagesync resume " + name);
        }
        List<ChangeRecord> page = run.failures(0, PAGE);
        if (!page.isEmpty()) {
            out.line().line(paint.paint(Ink.TITLE, "Not written in full"));
        }
        Set<Verdict> verdicts = new LinkedHashSet<>();
        while (!page.isEmpty()) {
            page.forEach(failure -> failure.outcome().ifPresent(outcome -> {
                verdicts.add(Verdict.of(outcome));
                writeFailure(failure.change(), outcome, out);
            }));
            page = run.failures(page.get(page.size() - 1).change().number(), PAGE);
        }
        verdicts.forEach(verdict -> out.line("  " + capitalised(verdict.word()) + ": " + verdict.advice()));
    }

    private void writeFailure(Change change, Outcome outcome, Output out) {
        out.line("  " + paint.paint(Ink.FAILURE, Excerpt.oneLine(change.key().toString())) + " "
                + Verdict.of(outcome).word() + ": " + cut(outcome.explanation()));
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private void writeMismatches(List<Mismatch> mismatches, Output out) {
        if (mismatches.isEmpty()) {
            return;
        }
        out.line().line(paint.paint(Ink.FAILURE, "Read back and found different"));
        for (Mismatch mismatch : mismatches) {
            String field = mismatch.field().isEmpty() ? "" : "." + mismatch.field();
            out.line("  " + paint.paint(Ink.TITLE, Excerpt.oneLine(mismatch.key() + field)) + ": expected "
                    + cut(mismatch.expected()) + ", found " + cut(mismatch.found()));
        }
        out.line("  Somebody may have changed them since. Plan again to see what is there now.");
    }

    private static String cut(String text) {
        return Excerpt.head(Excerpt.oneLine(text), REASON);
    }
}
