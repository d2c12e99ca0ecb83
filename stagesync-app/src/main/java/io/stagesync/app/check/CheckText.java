package io.stagesync.app.check;

import io.stagesync.connector.Finding;
import io.stagesync.connectors.hygraph.ProbeFinding;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.report.Ink;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Says what a check found, line by line. */
public final class CheckText {
    private final BiConsumer<Ink, String> lines;

    /** @param lines takes each line and how it is meant */
    public CheckText(BiConsumer<Ink, String> lines) {
        this.lines = lines;
    }

    /** One stage. */
    public void write(StageReport report) {
        String role =
                report.role() == Role.UNUSED ? "" : ", the " + report.role().word();
        lines.accept(Ink.TITLE, "Stage '" + report.stage() + "'" + role);
        for (Finding finding : report.findings()) {
            switch (finding.standing()) {
                case FINE -> lines.accept(Ink.SUCCESS, "  ok    " + finding.text());
                case NOTE -> lines.accept(Ink.QUIET, "  note  " + finding.text());
                case DOUBT -> lines.accept(Ink.WARNING, "  !     " + finding.text());
            }
        }
        report.failure().ifPresent(failure -> lines.accept(Ink.FAILURE, "  FAIL  " + failure.getMessage()));
    }

    /** How the schemas of source and destination differ. */
    public void writeDrift(String source, String destination, List<Problem> drift) {
        lines.accept(Ink.TITLE, "From '" + source + "' to '" + destination + "'");
        if (drift.isEmpty()) {
            lines.accept(Ink.SUCCESS, "  ok    the destination has every model and field of the source");
        }
        for (Problem problem : drift) {
            boolean blocks = problem.severity() == Problem.Severity.BLOCKER;
            lines.accept(
                    blocks ? Ink.FAILURE : Ink.WARNING,
                    (blocks ? "  FAIL  " : "  !     ") + problem.subject() + ": " + problem.message() + ". "
                            + problem.advice());
        }
    }

    /** One point of a probe. */
    public void write(ProbeFinding finding) {
        Ink ink = switch (finding.verdict()) {
            case FITS -> Ink.SUCCESS;
            case MATTERS -> Ink.FAILURE;
            case NOT_TRIED -> Ink.QUIET;
        };
        String number = String.format(Locale.ROOT, "%2s", finding.point());
        lines.accept(Ink.TITLE, number + "  " + finding.asked());
        if (finding.verdict() == ProbeFinding.Verdict.NOT_TRIED) {
            lines.accept(ink, "    not tried: " + finding.found());
        } else {
            lines.accept(ink, "    found:     " + finding.found());
            lines.accept(Ink.QUIET, "    StageSync  " + finding.handling());
        }
    }

    /** Entries that are still there although they should not be. */
    public static String left(List<EntryKey> left) {
        return left.stream().map(EntryKey::toString).collect(Collectors.joining(", "));
    }
}
