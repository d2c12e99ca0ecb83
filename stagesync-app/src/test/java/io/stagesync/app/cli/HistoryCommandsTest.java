package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunState;
import io.stagesync.model.EntryKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** apply, verify, show and runs: what is done with a plan that was made before. */
final class HistoryCommandsTest {
    private static final String RUN = "2026-11-25-a";

    private final Desk desk;

    HistoryCommandsTest(@TempDir Path folder) {
        desk = new Desk(folder);
        desk.run("plan");
    }

    @Test
    void anAppliedPlanArrivesAndIsReadBack() {
        assertThat(desk.run("apply", RUN).out()).contains("Wrote 2 of 2 changes to 'master'");
        assertThat(desk.run("verify", RUN).out()).contains("Read back 2 changes: all are as they should be.");
    }

    @Test
    void aPlanThatWasAppliedHasNothingLeft() {
        desk.run("apply", RUN);

        Desk.Run again = desk.run("apply", RUN);

        assertThat(again.code()).isZero();
        assertThat(again.out()).contains("Nothing left to do: every change of run " + RUN + " was written.");
    }

    @Test
    void anEntryThatChangedSincePlanningIsLeftAloneAndSaid() {
        Desk.put(desk.master, "ritz", "Edited by hand");

        Desk.Run run = desk.run("apply", RUN);

        assertThat(run.code()).isEqualTo(ExitCode.STALE.number());
        assertThat(run.out()).contains("Wrote 1 of 2 changes").contains("Hotel/ritz was not written: ");
        assertThat(run.err()).contains("See all of it: stagesync show " + RUN);
    }

    @Test
    void aRunThatIsNamedByItsFileIsNamedSoWhenItSaysHowToGoOn() {
        desk.run("plan", "-o", "my.run");
        String file = desk.folder.resolve("my.run").toString();
        Desk.put(desk.master, "ritz", "Edited by hand");

        Desk.Run run = desk.run("apply", file);

        assertThat(run.err()).contains("See all of it: stagesync show FOLDER/my.run", "stagesync verify FOLDER/my.run");
    }

    @Test
    void anInterruptedRunInAFileIsContinuedFromThatFile() {
        desk.run("plan", "-o", "my.run");
        String file = desk.folder.resolve("my.run").toString();
        try (RunFile run = RunFile.open(desk.folder.resolve("my.run"))) {
            run.enter(RunState.APPLYING);
        }

        assertThat(desk.run("show", file).out()).contains("Continue with: stagesync resume FOLDER/my.run\n");
        assertThat(desk.run("show", file, "-o", "report.txt").code()).isZero();
        assertThat(desk.folder.resolve("report.txt")).content().contains("stagesync resume " + file);
    }

    @Test
    void whatWasChangedAfterWritingIsFoundByReadingBack() {
        desk.run("apply", RUN);
        Desk.put(desk.master, "savoy", "Edited by hand");

        Desk.Run run = desk.run("verify", RUN);

        assertThat(run.code()).isEqualTo(ExitCode.DIFFERENT.number());
        assertThat(run.out()).contains("Hotel/savoy.name should be ");
    }

    @Test
    void verifyingWithoutARunComparesBothStagesAndKeepsNoPlan() {
        Desk.Run different = desk.run("verify");
        assertThat(different.code()).isEqualTo(ExitCode.DIFFERENT.number());
        assertThat(different.out()).contains("Run comparison-a").doesNotContain(RUN);
        desk.run("apply", RUN);

        Desk.Run same = desk.run("verify");

        assertThat(same.code()).isZero();
        assertThat(same.out())
                .isEqualTo("'master' has what 'delta' has. It has 1 entry more; --delete counts that as well.\n");
        assertThat(desk.run("runs").out().lines()).hasSize(2);
    }

    @Test
    void runsAreListedWithWhatBecameOfThem() {
        assertThat(desk.run("runs").out()).contains(RUN, "delta -> master", "2026-11-25 10:15", "planned");
        desk.run("apply", RUN);
        assertThat(desk.run("runs").out()).contains("applied");
        assertThat(Json.read(desk.run("runs", "--json").out())
                        .path("runs")
                        .path(0)
                        .path("written")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void runsAreShownWithoutTheVariablesThatSyncingNeeds() {
        desk.configure("stages: { delta: { connector: graphcms1, token: \"${NOT_SET}\" } }\n");

        assertThat(desk.run("show", RUN).out()).contains("Hotel/savoy");
    }

    @Test
    void anUnknownRunSaysWhereToLook() {
        Desk.Run run = desk.run("show", "2020-01-01-a");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("No run '2020-01-01-a'", "See: stagesync runs");
    }

    @Test
    void deletionsOfAPlanNeedTheNameOfTheDestinationToo() {
        desk.run("plan", "--delete");

        assertThat(desk.run("apply", "2026-11-25-b").code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(desk.run("apply", "2026-11-25-b", "--confirm-destination", "master")
                        .code())
                .isZero();
        assertThat(desk.master.get(new EntryKey("Hotel", "gone"))).isEmpty();
    }
}
