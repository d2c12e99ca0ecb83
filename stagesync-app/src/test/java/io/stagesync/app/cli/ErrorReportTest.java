package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ErrorReportTest {
    private final Desk desk;

    ErrorReportTest(@TempDir Path folder) {
        desk = new Desk(folder);
    }

    @Test
    void aStageThatFailsEndsWithACodeForItsReason() {
        for (Reason reason : Reason.values()) {
            desk.connectWith((configuration, stage) -> {
                throw new StageException(stage, reason, "Cannot read stage 'delta': so it is.");
            });

            Desk.Run run = desk.run("plan");

            assertThat(run.code()).isEqualTo(reason == Reason.ACCESS ? 4 : 5);
            assertThat(run.err()).isEqualTo("Cannot read stage 'delta': so it is.\n");
        }
    }

    @Test
    void aDefectSaysHowToReportItAndShowsItsTraceOnlyWhenAsked() {
        desk.connectWith((configuration, stage) -> {
            throw new IllegalStateException("impossible");
        });

        assertThat(desk.run("plan").code()).isEqualTo(ExitCode.INTERNAL.number());
        assertThat(desk.run("plan").err())
                .isEqualTo("StageSync has a defect and stopped (exit code 70): IllegalStateException: impossible."
                        + " Please report it with what the same command prints with -v.\n");
        assertThat(desk.run("plan", "-v").err()).contains("\tat io.stagesync.app");
    }

    @Test
    void whatIsNoExceptionEndsAsADefectToo() {
        desk.connectWith((configuration, stage) -> {
            throw new OutOfMemoryError("Java heap space");
        });

        Desk.Run run = desk.run("plan", "--json");

        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL.number());
        assertThat(run.err())
                .isEqualTo("StageSync has a defect and stopped (exit code 70): OutOfMemoryError: Java heap space."
                        + " Please report it with what the same command prints with -v.\n");
        assertThat(Json.read(run.out()).path("error").path("code").asString()).isEqualTo("INTERNAL");
        assertThat(desk.run("plan", "-v").err()).contains("\tat io.stagesync.app");
    }

    @Test
    void argumentsThatCannotBeUnderstoodPointToTheHelp() {
        Desk.Run run = desk.run("plan", "--sorce", "delta");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("Unknown option").contains("See: stagesync plan --help");
        assertThat(desk.run("plam").err()).contains("stagesync --help");
    }

    @Test
    void anErrorIsADocumentWhenJsonIsWanted() {
        Desk.Run run = desk.run("plan", "--source", "nowhere", "--json");

        assertThat(Json.read(run.out()).path("error").path("code").asString()).isEqualTo("USAGE");
        assertThat(Json.read(run.out()).path("error").path("exitCode").asInt()).isEqualTo(3);
        assertThat(Json.read(desk.run("plan", "--nonsense", "--json").out())
                        .path("error")
                        .isObject())
                .isTrue();
    }

    @Test
    void everyProblemOfTheConfigurationIsTold() {
        desk.configure("stages: { delta: { connector: graphcms1, endpont: x } }\nsinc: {}\n");

        Desk.Run run = desk.run("plan");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("Did you mean 'endpoint'?", "Did you mean 'sync'?");
    }

    @Test
    void coloursAreOnlyForTerminalsAndCanBeSwitchedOff() {
        assertThat(desk.run("plan", "--source", "x").err()).doesNotContain("\u001b");
        desk.answer("");
        assertThat(desk.run("plan", "--source", "x").err()).contains("\u001b[");
        assertThat(desk.run("plan", "--source", "x", "--no-color").err()).doesNotContain("\u001b");
        desk.set("NO_COLOR", "1");
        assertThat(desk.run("plan", "--source", "x").err()).doesNotContain("\u001b");
    }
}
