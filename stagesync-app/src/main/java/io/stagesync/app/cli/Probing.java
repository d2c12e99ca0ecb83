package io.stagesync.app.cli;

import io.stagesync.app.check.CheckJson;
import io.stagesync.app.check.CheckText;
import io.stagesync.connectors.hygraph.HygraphProbe;
import io.stagesync.connectors.hygraph.ProbeFinding;
import io.stagesync.connectors.hygraph.ProbeReport;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import io.stagesync.state.StageLock;
import io.stagesync.state.StateStore;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Probes a stage with a person's consent, and leaves nothing behind also when it is interrupted. */
final class Probing {
    private static final long SECONDS_TO_CLEAN_UP = 120;

    private final Project project;
    private final Screen screen;
    private final String stage;

    Probing(Project project, Screen screen, String stage) {
        this.project = project;
        this.screen = screen;
        this.stage = stage;
    }

    /**
     * Asks, tries, and tells.
     *
     * @param confirmed the stage that the person named beforehand
     */
    ExitCode run(boolean yes, Optional<String> confirmed) {
        HygraphProbe probe = project.probe(stage);
        if (!isAgreed(yes, confirmed)) {
            return ExitCode.DECLINED;
        }
        CheckText text = new CheckText(screen::say);
        ProbeReport report = probeAlone(probe, text);
        if (screen.isJson()) {
            screen.out().println(CheckJson.of(stage, report));
        }
        if (!report.left().isEmpty()) {
            screen.note(
                    Ink.FAILURE,
                    "These entries were made in '" + stage + "' and could not be deleted, delete them by hand: "
                            + CheckText.left(report.left()) + ". It was: " + report.trouble());
            return ExitCode.INCOMPLETE;
        }
        screen.note(
                Ink.QUIET,
                "The probe made " + report.created() + " entries in '" + stage + "' and deleted them all again.");
        boolean matters =
                report.findings().stream().anyMatch(finding -> finding.verdict() == ProbeFinding.Verdict.MATTERS);
        if (matters) {
            screen.note(
                    Ink.FAILURE,
                    "StageSync takes Hygraph to behave differently where it is marked in red. Please report it with this"
                            + " list.");
        }
        return matters ? ExitCode.DIFFERENT : ExitCode.DONE;
    }

    /** While it probes, no run may write to the stage, since what the probe makes would get in its way. */
    private ProbeReport probeAlone(HygraphProbe probe, CheckText text) {
        try (StateStore state = project.openState();
                StageLock lock = project.lock(state, stage, "a probe", line -> screen.note(Ink.WARNING, line))) {
            lock.check();
            return probe(probe, text);
        }
    }

    private ProbeReport probe(HygraphProbe probe, CheckText text) {
        CountDownLatch over = new CountDownLatch(1);
        Thread interrupted = new Thread(() -> {
            probe.stop();
            screen.note(Ink.WARNING, "Deleting what the probe made.");
            await(over);
        });
        Runtime.getRuntime().addShutdownHook(interrupted);
        try {
            return probe.run(text::write);
        } finally {
            over.countDown();
            forget(interrupted);
        }
    }

    private static void await(CountDownLatch over) {
        try {
            if (!over.await(SECONDS_TO_CLEAN_UP, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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

    private boolean isAgreed(boolean yes, Optional<String> confirmed) {
        if (confirmed.isPresent() && !confirmed.get().equals(stage)) {
            throw new UsageException("Cannot use --confirm " + confirmed.get() + ": the probe is of '" + stage
                    + "'. Nothing was written.");
        }
        String what = "The probe creates, publishes and deletes some sixty entries in '" + stage
                + "', sends a burst of 30 small queries, and webhooks fire.";
        if (yes && confirmed.isPresent()) {
            return true;
        }
        if (!screen.canAsk()) {
            return refuse(what + " Nothing was written: give --yes --confirm " + stage + " to agree.");
        }
        String answer =
                screen.ask(what + " Type the name of the stage to agree:").orElse("");
        return answer.equals(stage) || refuse("Nothing was written: that is not the name of the stage.");
    }

    private boolean refuse(String why) {
        screen.note(Ink.WARNING, why);
        return false;
    }
}
