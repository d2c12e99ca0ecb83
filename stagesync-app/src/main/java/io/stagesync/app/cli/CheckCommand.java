package io.stagesync.app.cli;

import io.stagesync.app.check.CheckJson;
import io.stagesync.app.check.CheckText;
import io.stagesync.app.check.Role;
import io.stagesync.app.check.StageCheck;
import io.stagesync.app.check.StageReport;
import io.stagesync.model.Problem;
import io.stagesync.model.StageException;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Looks whether the stages can be used as the configuration means them. */
@Command(
        name = "check",
        description = {
            "Look at stages without writing to them: whether they answer, what the tokens may read, how the schemas differ.",
            "With --probe, try on entries that are made for it and deleted again how a Hygraph environment behaves."
        })
final class CheckCommand extends Verb {
    @Parameters(
            paramLabel = "STAGE",
            arity = "0..*",
            description = "Only these stages. Default: all that are configured")
    private List<String> names = new ArrayList<>();

    @Mixin
    private ProjectOptions project = new ProjectOptions();

    @Option(
            names = "--probe",
            paramLabel = "STAGE",
            description =
                    "Try the points that Hygraph's documentation leaves open, in this environment. Entries are created,"
                            + " published and deleted for that, and webhooks fire.",
            order = 20)
    private @Nullable String probed;

    @Option(
            names = {"-y", "--yes"},
            description = "Probe without asking. Needs --confirm too.",
            order = 30)
    private boolean yes;

    @Option(
            names = "--confirm",
            paramLabel = "STAGE",
            description = "The name of the stage to probe, to agree without being asked.",
            order = 31)
    private @Nullable String confirmed;

    CheckCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    protected ExitCode run(Screen screen) {
        Project loaded = project.project(surroundings());
        if (probed != null) {
            if (!names.isEmpty()) {
                throw new UsageException("Cannot check " + String.join(", ", names) + " and probe '" + probed
                        + "' at once. Give one of them.");
            }
            return new Probing(loaded, screen, probed).run(yes, Optional.ofNullable(confirmed));
        }
        if (yes || confirmed != null) {
            throw new UsageException("Cannot use --yes or --confirm without --probe: a check writes nothing.");
        }
        return check(loaded, screen);
    }

    private ExitCode check(Project loaded, Screen screen) {
        CheckText text = new CheckText(screen::say);
        List<StageReport> reports = new ArrayList<>();
        for (String name : names.isEmpty() ? loaded.stages() : new LinkedHashSet<>(names)) {
            StageReport report = StageCheck.check(loaded.connector(name), loaded.role(name));
            reports.add(report);
            text.write(report);
        }
        List<Problem> drift = new ArrayList<>();
        if (usable(reports, Role.SOURCE).isPresent()
                && usable(reports, Role.DESTINATION).isPresent()) {
            drift.addAll(loaded.drift());
            text.writeDrift(
                    usable(reports, Role.SOURCE).orElseThrow(),
                    usable(reports, Role.DESTINATION).orElseThrow(),
                    drift);
        }
        usable(reports, Role.DESTINATION)
                .ifPresent(name -> screen.note(
                        Ink.QUIET,
                        "Nothing was written. What the token of '" + name + "' may write shows only when it writes."));
        if (screen.isJson()) {
            screen.out().println(CheckJson.of(reports, drift));
        }
        return exitCode(reports, drift);
    }

    private static Optional<String> usable(List<StageReport> reports, Role role) {
        return reports.stream()
                .filter(report -> report.role() == role && report.failure().isEmpty())
                .map(StageReport::stage)
                .findFirst();
    }

    private static ExitCode exitCode(List<StageReport> reports, List<Problem> drift) {
        Optional<StageException> failure =
                reports.stream().flatMap(report -> report.failure().stream()).findFirst();
        if (failure.isPresent()) {
            return ErrorReport.codeOf(failure.get());
        }
        boolean blocked = drift.stream().anyMatch(problem -> problem.severity() == Problem.Severity.BLOCKER);
        return blocked ? ExitCode.BLOCKED : drift.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENT;
    }
}
