package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.model.EntryKey;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SyncCommandTest {
    private static final EntryKey SAVOY = new EntryKey("Hotel", "savoy");
    private static final EntryKey GONE = new EntryKey("Hotel", "gone");

    private final Desk desk;

    SyncCommandTest(@TempDir Path folder) {
        desk = new Desk(folder);
    }

    @Test
    void everythingIsWrittenAndReadBackWhenThePersonAgrees() {
        desk.answer("y");

        Desk.Run run = desk.run("sync", "--no-color");

        assertThat(run.code()).isZero();
        assertThat(run.err()).contains("2 changes to write to 'master'. Go on? [y/N]");
        assertThat(run.out())
                .contains("Wrote 2 of 2 changes to 'master' (run 2026-11-25-a).")
                .contains("Read back 2 changes: all are as they should be.");
        assertThat(desk.master.get(SAVOY)).isPresent();
    }

    @Test
    void aSecondSyncHasNothingToDo() {
        desk.run("sync", "--yes");

        Desk.Run run = desk.run("sync", "--yes");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Nothing to do: 'master' has what 'delta' has.");
    }

    @Test
    void nothingIsWrittenWhenThePersonDoesNotAgree() {
        desk.answer("");

        Desk.Run run = desk.run("sync");

        assertThat(run.code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(run.err()).contains("Nothing was written.", "stagesync apply 2026-11-25-a");
        assertThat(desk.master.get(SAVOY)).isEmpty();
    }

    @Test
    void withoutATerminalAYesIsNeeded() {
        Desk.Run run = desk.run("sync");

        assertThat(run.code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(run.err()).contains("Give --yes to write what is planned.");
        assertThat(desk.master.get(SAVOY)).isEmpty();
    }

    @Test
    void aYesIsNotEnoughToDelete() {
        Desk.Run run = desk.run("sync", "--yes", "--delete");

        assertThat(run.code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(run.err()).contains("The plan deletes 1 entry at 'master'.", "--confirm-destination master");
        assertThat(desk.master.get(GONE)).isPresent();
        assertThat(desk.master.get(SAVOY)).isEmpty();
    }

    @Test
    void deletionsAreAgreedToByTheNameOfTheDestination() {
        desk.answer("yes", "master");

        assertThat(desk.run("sync", "--delete").code()).isZero();
        assertThat(desk.master.get(GONE)).isEmpty();
    }

    @Test
    void aWrongNameDeletesNothing() {
        desk.answer("yes", "delta");

        Desk.Run run = desk.run("sync", "--delete");

        assertThat(run.code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(desk.master.get(GONE)).isPresent();
    }

    @Test
    void scriptsAgreeToDeletionsByAnOption() {
        assertThat(desk.run("sync", "--delete", "--yes", "--confirm-destination", "delta")
                        .code())
                .isEqualTo(ExitCode.USAGE.number());
        assertThat(desk.run("sync", "--delete", "--yes", "--confirm-destination", "master")
                        .code())
                .isZero();
        assertThat(desk.master.get(GONE)).isEmpty();
    }

    @Test
    void oneJsonDocumentIsAllThatGoesToStandardOutput() {
        Desk.Run run = desk.run("sync", "--yes", "--json");

        assertThat(run.code()).isZero();
        assertThat(Json.read(run.out()).path("version").asInt()).isEqualTo(1);
        assertThat(Json.read(run.out()).path("changes").size()).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenToAProtectedStageBeforeItIsNamed() {
        desk.configure("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta }
                  master: { connector: graphcms1, endpoint: https://host/master, protected: true }
                sync: { source: delta, destination: master }
                """);

        Desk.Run refused = desk.run("sync", "--yes");
        assertThat(refused.code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(refused.err().replaceAll("\\s+", " "))
                .contains("2 changes to write to 'master', which is protected."
                        + " Nothing was written: give --confirm-destination master to agree.");
        assertThat(desk.run("apply", "2026-11-25-a").code()).isEqualTo(ExitCode.DECLINED.number());
        desk.answer("y");
        assertThat(desk.run("sync").code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(desk.master.get(SAVOY)).isEmpty();

        desk.answer("master");
        assertThat(desk.run("sync").code()).isZero();
        assertThat(desk.master.get(SAVOY)).isPresent();
    }

    @Test
    void whatWasMadeAtTheDestinationIsNoCandidateForDeletion() {
        desk.configure("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta }
                  master: { connector: graphcms1, endpoint: https://host/master }
                sync: { source: delta, destination: master, delete: { max: 100% } }
                """);

        assertThat(desk.run("plan", "--delete").out().replaceAll("\\s+", " "))
                .doesNotContain("- Hotel/gone")
                .contains("no sync has brought or matched them before");
        assertThat(desk.run("plan", "--delete", "--unpublish").code()).isEqualTo(ExitCode.USAGE.number());
    }
}
