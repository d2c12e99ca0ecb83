package io.stagesync.report;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.Mismatch;
import io.stagesync.journal.ReadCount;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunState;
import io.stagesync.journal.Tally;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A run as one page to read, search and hand on. It needs nothing else and runs no script but its own filter. */
public final class HtmlReport {
    private static final int PAGE = 500;
    private static final int MOST_PER_MODEL = 1_000;
    private static final int MOST_FAILURES = 1_000;
    private static final int FEW_CHANGES = 60;

    private final Pictures pictures;

    public HtmlReport(Pictures pictures) {
        this.pictures = pictures;
    }

    /**
     * Writes the page of a run.
     *
     * @throws io.stagesync.model.UsageException when the target cannot be written
     */
    public void write(RunFile run, Appendable target) {
        Html html = new Html(new Output(target));
        Forecast forecast = Forecast.of(run);
        HtmlFrame frame = new HtmlFrame(html);
        frame.begin(run, forecast);
        writeProblems(run.problems(), html);
        if (forecast.failed() > 0) {
            writeFailures(run, forecast, html);
        }
        writeMismatches(run.mismatches(), html);
        writeReadCounts(run, html);
        if (forecast.changes() > 0) {
            frame.writeTools(run.state(), forecast);
            writeChanges(run, forecast, html);
        } else if (run.state() != RunState.PLANNING) {
            html.element("p", "nothing", nothing(LeftOut.of(run))).line();
        }
        frame.end();
    }

    private static String nothing(LeftOut leftOut) {
        return leftOut.isEmpty()
                ? "Nothing to do: both stages agree."
                : "Nothing to write. The rest agrees; left out: " + leftOut + ".";
    }

    private static void writeProblems(List<Problem> problems, Html html) {
        for (Problem problem : problems) {
            boolean blocks = problem.severity() == Problem.Severity.BLOCKER;
            html.open("section", blocks ? "notice bad" : "notice warn")
                    .element("span", "label", blocks ? "Blocks the plan" : "Warning")
                    .element("h2", "", problem.subject())
                    .element("p", "", problem.message())
                    .open("p", "advice")
                    .text(problem.advice());
            if (problem.entries() > 1) {
                html.element("span", "count", Count.of(problem.entries()) + " entries");
            }
            html.close("p").close("section").line();
        }
    }

    private static void writeFailures(RunFile run, Forecast forecast, Html html) {
        html.open("section", "notice bad")
                .element("span", "label", "Not written in full")
                .element("h2", "", Count.of(forecast.failed(), "change was", "changes were") + " not written in full")
                .open("ul", "failures");
        Set<Verdict> verdicts = new LinkedHashSet<>();
        run.failures(0, MOST_FAILURES)
                .forEach(failure -> failure.outcome().ifPresent(outcome -> {
                    verdicts.add(Verdict.of(outcome));
                    html.open("li", "")
                            .element("code", "key", failure.change().key().toString())
                            .element(
                                    "span",
                                    "verdict " + Verdict.of(outcome).word(),
                                    Verdict.of(outcome).word())
                            .text(" " + outcome.explanation())
                            .close("li")
                            .line();
                }));
        html.close("ul");
        long more = forecast.failed() - MOST_FAILURES;
        if (more > 0) {
            html.element("p", "rest", "… and " + Count.of(more) + " more. The text and JSON reports have all of them.")
                    .line();
        }
        verdicts.forEach(verdict -> html.open("p", "advice")
                .element("b", "", verdict.word())
                .text(": " + verdict.advice())
                .close("p"));
        html.close("section").line();
    }

    private static void writeMismatches(List<Mismatch> mismatches, Html html) {
        if (mismatches.isEmpty()) {
            return;
        }
        html.open("section", "notice bad")
                .element("span", "label", "Verification")
                .element("h2", "", "Read back and found different")
                .open("ul", "failures");
        mismatches.forEach(mismatch -> html.open("li", "")
                .element("code", "key", mismatch.key().toString())
                .element("b", "", mismatch.field().isEmpty() ? "" : " " + mismatch.field())
                .text(" expected ")
                .element("ins", "", mismatch.expected())
                .text(" found ")
                .element("del", "", mismatch.found())
                .close("li")
                .line());
        html.close("ul")
                .element("p", "advice", "Somebody may have changed them since. Plan again to see what is there now.")
                .close("section")
                .line();
    }

    private static void writeReadCounts(RunFile run, Html html) {
        List<ReadCount> counts = run.readCounts();
        if (counts.isEmpty()) {
            return;
        }
        html.open("details", "read").open("summary", "").element("span", "title", "What was read");
        html.element("span", "count", Count.of(counts.size(), "model", "models"))
                .close("summary");
        html.open("table", "").open("tr", "");
        List.of("Model", run.header().source(), run.header().destination(), "unchanged")
                .forEach(title -> html.element("th", "", title));
        html.close("tr").line();
        counts.forEach(count -> html.open("tr", "")
                .element("td", "", count.model())
                .element("td", "number", Count.of(count.atSource()))
                .element("td", "number", Count.of(count.atDestination()))
                .element("td", "number", Count.of(count.unchanged()))
                .close("tr")
                .line());
        html.close("table").close("details").line();
    }

    private void writeChanges(RunFile run, Forecast forecast, Html html) {
        HtmlChange changes = new HtmlChange(html, pictures);
        boolean few = forecast.changes() <= FEW_CHANGES;
        for (Pass pass : Pass.values()) {
            Set<String> models = new LinkedHashSet<>();
            forecast.tallies().stream().filter(tally -> tally.pass() == pass).forEach(t -> models.add(t.model()));
            for (String model : models) {
                List<Tally> tallies = forecast.tallies().stream()
                        .filter(tally -> tally.pass() == pass && tally.model().equals(model))
                        .toList();
                html.open("section", "group")
                        .open("h2", "")
                        .element("span", "pass", PassWords.title(pass))
                        .text(model)
                        .element("span", "count", PassWords.counts(run.state(), tallies))
                        .close("h2")
                        .line();
                writeModel(run, pass, model, change -> {
                    if (few && isComparison(change.change())) {
                        changes.writeUnfolded(change);
                    } else {
                        changes.writeFolded(change);
                    }
                });
                writeRest(tallies, html);
                html.close("section").line();
            }
        }
    }

    private static boolean isComparison(Change change) {
        return change.action() == Action.UPDATE
                || (change.action() == Action.PUBLISH
                        && PublicationText.before(change).isPresent());
    }

    private static void writeModel(RunFile run, Pass pass, String model, Consumer<ChangeRecord> writer) {
        long last = 0;
        for (int written = 0; written < MOST_PER_MODEL; written += PAGE) {
            List<ChangeRecord> page = run.changes(pass, model, last, PAGE);
            if (page.isEmpty()) {
                return;
            }
            page.forEach(writer);
            last = page.get(page.size() - 1).change().number();
        }
    }

    private static void writeRest(List<Tally> tallies, Html html) {
        long more = tallies.stream().mapToLong(Tally::planned).sum() - MOST_PER_MODEL;
        if (more > 0) {
            html.element("p", "rest", "… and " + Count.of(more) + " more. The JSON report has all of them.");
        }
    }
}
