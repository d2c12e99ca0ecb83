package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunState;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.Change;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Value;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** resume, retry and undo: how to get on when something broke, and how to get back. */
final class ComebackCommandsTest {
    private static final String RUN = "2026-11-25-a";
    private static final String UNDO = "2026-11-25-b";
    private static final EntryKey RITZ = new EntryKey("Hotel", "ritz");
    private static final EntryKey SAVOY = new EntryKey("Hotel", "savoy");
    private static final EntryKey GONE = new EntryKey("Hotel", "gone");

    private final Desk desk;

    ComebackCommandsTest(@TempDir Path folder) {
        desk = new Desk(folder);
    }

    @Test
    void theLatestInterruptedRunGoesOnAndIsReadBack() {
        desk.run("plan");
        interrupt();

        Desk.Run run = desk.run("resume");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Run " + RUN + " to 'master' was interrupted: 0 of 2 changes are written, 2 are left.",
                        "2 of entries",
                        "Wrote 2 of 2 changes to 'master'",
                        "Read back 2 changes: all are as they should be.");
        assertThat(desk.master.get(SAVOY)).isPresent();
        assertThat(desk.run("resume").out()).contains("Nothing to resume: no run in");
    }

    @Test
    void anInterruptedRunIsListedWithTheWordThatGoesOn() {
        desk.run("plan");
        interrupt();

        assertThat(desk.run("runs").out()).contains("interrupted, continue with: stagesync resume " + RUN);
        assertThat(desk.run("show", RUN).out()).contains("Continue with: stagesync resume " + RUN);
    }

    @Test
    void aRunThatWasNotBegunIsNoRunToResume() {
        desk.run("plan");

        Desk.Run run = desk.run("resume", RUN);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("it was not begun. Write it with: stagesync apply " + RUN);
        assertThat(desk.master.get(SAVOY)).isEmpty();
    }

    @Test
    void anInterruptedRunDeletesOnlyWithTheNameOfTheDestination() {
        desk.run("plan", "--delete");
        interrupt();

        assertThat(desk.run("resume").code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(desk.master.get(GONE)).isPresent();
        assertThat(desk.run("resume", "--confirm-destination", "master").code()).isZero();
        assertThat(desk.master.get(GONE)).isEmpty();
    }

    @Test
    void whatFailedIsTriedOnceMoreAndNothingElse() {
        desk.run("plan");
        desk.run("apply", RUN);
        desk.master.remove(SAVOY);
        Desk.put(desk.master, "ritz", "Edited since");
        fail(SAVOY);

        Desk.Run run = desk.run("retry", RUN);

        assertThat(run.out()).contains("Wrote 2 of 2 changes to 'master'");
        assertThat(desk.master.get(SAVOY)).isPresent();
        assertThat(name(desk.master, RITZ)).contains(Value.of("Edited since"));
    }

    @Test
    void whereNothingFailedThereIsNothingToRetry() {
        desk.run("plan");
        desk.run("apply", RUN);

        assertThat(desk.run("retry", RUN).out()).contains("Nothing to retry: no change of run " + RUN);
    }

    @Test
    void aRunThatIsNotThroughIsResumedBeforeItIsRetried() {
        desk.run("plan");
        interrupt();

        Desk.Run run = desk.run("retry", RUN);

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("First: stagesync resume " + RUN);
    }

    @Test
    void aRunIsTakenBackWhenThePersonAgreesByNameToWhatThatDeletes() {
        desk.run("sync", "--yes", "--delete", "--confirm-destination", "master");
        desk.answer("yes", "master");

        Desk.Run run = desk.run("undo", RUN, "--no-color");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "Run " + UNDO + ": undoes run " + RUN + " at master",
                        "Plan: 1 to create, 1 to update, 1 to delete",
                        "Read back 3 changes: all are as they should be.");
        assertThat(name(desk.master, RITZ)).contains(Value.of("The Ritz"));
        assertThat(desk.master.get(SAVOY)).isEmpty();
        assertThat(desk.master.get(GONE)).isPresent();
        assertThat(desk.run("runs").out()).contains("undoes " + RUN);
        assertThat(Json.read(desk.run("show", UNDO, "--json").out())
                        .path("run")
                        .path("undoes")
                        .asString())
                .isEqualTo(RUN);
    }

    @Test
    void anUndoingIsUndoneToo() {
        desk.run("sync", "--yes");
        desk.run("undo", RUN, "--yes", "--confirm-destination", "master");

        Desk.Run run = desk.run("undo", UNDO, "--yes");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(name(desk.master, RITZ)).contains(Value.of("Ritz"));
        assertThat(desk.master.get(SAVOY)).isPresent();
    }

    @Test
    void aYesIsNotEnoughToDeleteWhatARunCreatedAndThePlanIsKept() {
        desk.run("sync", "--yes");

        Desk.Run run = desk.run("undo", RUN, "--yes");

        assertThat(run.code()).isEqualTo(ExitCode.DECLINED.number());
        assertThat(run.err()).contains("The plan deletes 1 entry at 'master'.", "stagesync apply " + UNDO);
        assertThat(desk.master.get(SAVOY)).isPresent();
        assertThat(desk.run("apply", UNDO, "--confirm-destination", "master").code())
                .isZero();
        assertThat(desk.master.get(SAVOY)).isEmpty();
    }

    @Test
    void anEntryThatSomeoneChangedSinceIsLeftAloneAndSaid() {
        desk.run("sync", "--yes");
        Desk.put(desk.master, "ritz", "Edited since");

        Desk.Run run = desk.run("undo", RUN, "--yes", "--confirm-destination", "master");

        assertThat(run.code()).isEqualTo(ExitCode.INCOMPLETE.number());
        assertThat(run.out()).contains("Hotel/ritz", "someone changed name at the destination after run " + RUN);
        assertThat(name(desk.master, RITZ)).contains(Value.of("Edited since"));
        assertThat(desk.master.get(SAVOY)).isEmpty();
    }

    @Test
    void aSecondUndoHasNothingToDo() {
        desk.run("sync", "--yes");
        desk.run("undo", RUN, "--yes", "--confirm-destination", "master");

        Desk.Run run = desk.run("undo", RUN, "--yes");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Nothing to undo: what run " + RUN + " wrote is as it was before.");
    }

    @Test
    void aPlanThatWasNeverAppliedCannotBeUndone() {
        desk.run("plan");

        Desk.Run run = desk.run("undo", RUN, "--yes");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("Cannot undo run " + RUN + ": nothing of it was written.");
    }

    @Test
    void aRunFolderThatCannotBeMadeIsSaidBeforeAnythingIsWritten() throws Exception {
        Files.writeString(desk.folder.resolve("file"), "");

        Desk.Run run = desk.run("sync", "--yes", "--runs", "file/runs");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err()).contains("Cannot make the run folder", "--runs");
        assertThat(desk.master.get(SAVOY)).isEmpty();
    }

    private void interrupt() {
        try (RunFile run = RunFile.open(file())) {
            run.enter(RunState.APPLYING);
        }
    }

    private void fail(EntryKey key) {
        try (RunFile run = RunFile.open(file())) {
            List<Change> changes = new ArrayList<>();
            run.changesOf(key).forEach(each -> changes.add(each.change()));
            run.settle(changes, List.of(new Outcome.Rejected("not today")));
        }
    }

    private Path file() {
        return desk.folder.resolve(".stagesync/runs/" + RUN + ".run");
    }

    private static Optional<Value> name(MemoryStage stage, EntryKey key) {
        return stage.get(key).orElseThrow().value("name");
    }
}
