package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Sleeper;
import io.stagesync.state.Claim;
import io.stagesync.state.Holder;
import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StageLock;
import io.stagesync.state.StateStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person sees of the lock of a destination. */
final class LockTest {
    private static final StageAddress MASTER = new StageAddress("master", "master");

    @TempDir
    private Path folder = Path.of("");

    private StateStore open() {
        return new SqliteState(folder.resolve(".stagesync/state.db")).open(Clock.systemUTC());
    }

    @Test
    void aRunThatWritesToTheDestinationIsNamedAndNothingIsWritten() {
        Desk desk = new Desk(folder);
        try (StateStore state = open();
                StageLock lock = StageLock.take(
                        state, MASTER, "run 2026-11-24-a", Clock.systemUTC(), Sleeper.real(), line -> {})) {
            Desk.Run run = desk.run("sync", "--yes");

            lock.check();
            assertThat(run.code()).isEqualTo(ExitCode.LOCKED.number());
            assertThat(run.err())
                    .contains("Nothing was written. The plan is kept. Write it with: stagesync apply ")
                    .contains("Cannot write to 'master': run 2026-11-24-a by ")
                    .contains("Wait until it ends.");
        }
        assertThat(desk.run("verify").code()).isEqualTo(ExitCode.DIFFERENT.number());
    }

    @Test
    void aDeadRunIsTakenOverAndSaidToBe() {
        Desk desk = new Desk(folder);
        Instant then = Instant.parse("2026-11-24T23:59:00Z");
        try (StateStore state = open()) {
            Holder anna = new Holder("anna", "build-7", "another machine", 4711);
            state.claims()
                    .add("master", new Claim("token", "run 2026-11-24-a", anna, then, then, then.plusSeconds(60)));
        }

        Desk.Run run = desk.run("sync", "--yes");

        assertThat(run.code()).isEqualTo(ExitCode.DONE.number());
        assertThat(run.err())
                .contains(
                        "Took over the lock of 'master' from run 2026-11-24-a by anna@build-7, process 4711, silent since"
                                + " 2026-11-24 23:59:00 UTC.");
    }

    @Test
    void aDatabaseThatCannotBeReachedIsSaidToBeWithoutItsPassword() {
        Desk desk = new Desk(folder);
        desk.set("STATE_PASSWORD", Desk.SECRET);
        desk.configure("""
                stages:
                  delta: { connector: graphcms1, endpoint: https://host/delta, token: "${DELTA_TOKEN}" }
                  master: { connector: graphcms1, endpoint: https://host/master }
                sync: { source: delta, destination: master }
                state: { url: "jdbc:postgresql://localhost:1/team", user: anna, password: "${STATE_PASSWORD}" }
                """);

        Desk.Run run = desk.run("sync", "--yes", "-v");

        assertThat(run.code()).isEqualTo(ExitCode.USAGE.number());
        assertThat(run.err())
                .contains("Cannot open the state 'jdbc:postgresql://localhost:1/team': ")
                .doesNotContain(Desk.SECRET);
    }
}
