package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.EntryKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PlanCommandTest {
    private final Path folder;
    private final Desk desk;

    PlanCommandTest(@TempDir Path folder) {
        this.folder = folder;
        desk = new Desk(folder);
    }

    @Test
    void aPlanShowsWhatWouldChangeAndHowToApplyIt() {
        Desk.Run run = desk.run("plan");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("~ Hotel/ritz", "\"The Ritz\" -> \"Ritz\"", "+ Hotel/savoy")
                .doesNotContain("gone");
        assertThat(run.err()).contains("Nothing was written. Apply it with: stagesync apply 2026-11-25-a");
        assertThat(desk.master.get(new EntryKey("Hotel", "savoy"))).isEmpty();
    }

    @Test
    void aDetailedExitCodeTellsThatChangesArePending() {
        assertThat(desk.run("plan", "--detailed-exitcode").code()).isEqualTo(ExitCode.PENDING.number());

        desk.run("sync", "--yes");

        assertThat(desk.run("plan", "--detailed-exitcode").code()).isZero();
    }

    @Test
    void deletionsArePlannedOnlyWhenAskedFor() {
        assertThat(desk.run("plan", "--delete").out()).contains("- Hotel/gone");
    }

    @Test
    void tooManyDeletionsBlockThePlan() {
        Desk.Run run = desk.run("plan", "--delete", "--max-deletes", "0");

        assertThat(run.code()).isEqualTo(ExitCode.BLOCKED.number());
        assertThat(run.err()).contains("This plan cannot be applied.");
    }

    @Test
    void aLimitWithoutDeletingIsAMistake() {
        Desk.Run run = desk.run("plan", "--max-deletes", "5");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err())
                .isEqualTo("Cannot use --max-deletes: deleting is off. Give --delete or --unpublish too.\n");
    }

    @Test
    void onlyTheEntriesNamedArePlanned() {
        assertThat(desk.run("plan", "--entry", "Hotel/savoy").out())
                .contains("+ Hotel/savoy")
                .doesNotContain("ritz");
    }

    @Test
    void anEntryThatTheSourceDoesNotHaveIsSaid() {
        Desk.Run run = desk.run("plan", "--entry", "Hotel/savoy", "--entry", "Hotel/typo");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("Hotel/typo").doesNotContain("Hotel/savoy");
    }

    @Test
    void aPlanCanBeKeptInAFileAndAppliedFromThere() {
        Desk.Run run = desk.run("plan", "-o", "my.run");

        assertThat(run.err()).contains("The plan is in 'my.run' too.", "stagesync apply my.run");
        assertThat(folder.resolve("my.run")).exists();
        assertThat(desk.run("apply", folder.resolve("my.run").toString()).code())
                .isZero();
        assertThat(desk.master.get(new EntryKey("Hotel", "savoy"))).isPresent();
    }

    @Test
    void aPlanInAFileKeepsItsIdSoThatNoOtherRunIsCalledTheSame() {
        desk.run("plan", "-o", "my.run");

        desk.run("plan");

        assertThat(desk.run("runs").out()).contains("2026-11-25-a", "2026-11-25-b");
    }

    @Test
    void aFileThatExistsIsNotOverwrittenByAPlan() {
        Desk.Run run = desk.run("plan", "-o", "stagesync.yaml");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("that file exists. Name another.");
    }

    @Test
    void anUnknownStageIsSaidWithASuggestion() {
        assertThat(desk.run("plan", "--source", "detla").err())
                .isEqualTo("Unknown stage 'detla'. Did you mean 'delta'? Stages of 'FOLDER/stagesync.yaml' are: delta,"
                        + " master.\n");
    }

    @Test
    void aMissingStageIsSaidWithTheOptionThatNamesIt() {
        desk.configure("stages: { delta: { connector: graphcms1, endpoint: https://host/delta } }\n");

        assertThat(desk.run("plan").err())
                .isEqualTo("Cannot tell which stage is the source: give --source, or set sync.source in"
                        + " 'FOLDER/stagesync.yaml'. Stages are: delta.\n");
    }

    @Test
    void transformationsOfTheConfigurationTakePart() {
        desk.configure("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta }
                  master: { connector: graphcms1, endpoint: https://host/master }
                sync: { source: delta, destination: master }
                models:
                  Hotel: { transform: [ default: { field: stars, value: 3 } ] }
                """);

        assertThat(desk.run("plan").out()).contains("stars").contains("(none) -> 3");
    }
}
