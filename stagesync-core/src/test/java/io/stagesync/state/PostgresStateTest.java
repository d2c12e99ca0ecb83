package io.stagesync.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connector.Secret;
import io.stagesync.journal.Identities;
import io.stagesync.model.LockException;
import io.stagesync.model.UsageException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class PostgresStateTest extends StateContractTest {
    private final PostgresState state = Postgres.newState();

    @Override
    StateLocation location() {
        return state;
    }

    /** The server's clock cannot be moved, so what it recorded is. */
    @Override
    void pass(Duration time) {
        clock.move(time);
        execute("update claim set since = since - " + time.toMillis() + ", heartbeat = heartbeat - " + time.toMillis()
                + ", expires = expires - " + time.toMillis());
    }

    @Override
    List<String> arguments() {
        return List.of(
                state.url(),
                state.user().orElse(""),
                state.password().map(Secret::reveal).orElse(""));
    }

    @AfterEach
    void dropSchema() {
        execute("drop schema if exists " + schema() + " cascade");
    }

    private String schema() {
        return state.url().substring(state.url().indexOf("currentSchema=") + "currentSchema=".length());
    }

    private void endOtherConnections() {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where application_name = '" + schema()
                + "' and pid <> pg_backend_pid()");
    }

    private void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        state.url(),
                        state.user().orElse(null),
                        state.password().map(Secret::reveal).orElse(null));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aConnectionThatTheServerEndedIsOpenedAnew() {
        Identities map = open().identities(DELTA, MASTER);
        map.record(RITZ, "m1");

        endOtherConnections();

        assertThat(map.destinationId(RITZ)).contains("m1");
        endOtherConnections();
        map.recordAll("Hotel", Map.of("astoria", "m2"));
        assertThat(map.sourceKey(RITZ)).isEmpty();
    }

    @Test
    void aMachineWhoseClockIsAheadTakesNothingOverTooEarly() {
        StageLock lock = StageLock.take(open(), MASTER, "run a", clock, NEVER, told::add);

        try (StateStore elsewhere = location().open(Clock.offset(clock, Duration.ofHours(1)))) {
            assertThatThrownBy(() -> StageLock.take(elsewhere, MASTER, "run b", clock, NEVER, told::add))
                    .isInstanceOf(LockException.class);
        }
        lock.close();
    }

    @Test
    void stagesOfOneNameInTwoProjectsHaveTheirOwnMaps() {
        open().identities(DELTA, MASTER).record(RITZ, "m1");

        StageAddress otherDelta = new StageAddress("delta", "https://cms.example/other/delta");
        StageAddress otherMaster = new StageAddress("master", "https://cms.example/other/master");

        assertThat(open().identities(otherDelta, otherMaster).destinationId(RITZ))
                .isEmpty();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefused() {
        open().identities(DELTA, MASTER).knows("Hotel");
        execute("insert into flyway_schema_history values"
                + " (99, '99', 'future', 'SQL', 'V99__future.sql', 1, 'someone', now(), 1, true)");

        assertThatThrownBy(() -> open().identities(DELTA, MASTER).knows("Hotel"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("written by a newer StageSync (format 99, this one knows " + StateTables.VERSION
                        + "). Use that version.");
    }

    @Test
    void aSchemaOfSomethingElseIsRefused() {
        execute("create schema " + schema());
        execute("create table shopping (item text)");

        assertThatThrownBy(() -> open().identities(DELTA, MASTER).knows("Hotel"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Cannot bring the tables of '" + state.url() + "' up to date");
    }

    @Test
    void aServerThatCannotBeReachedIsNamedAndNoPasswordIs() {
        PostgresState nowhere = new PostgresState(
                "jdbc:postgresql://localhost:1/nothing", Optional.of("anna"), Optional.of(new Secret("hunter2")));

        try (StateStore store = nowhere.open(clock)) {
            assertThatThrownBy(() -> store.claims().now())
                    .isInstanceOf(UsageException.class)
                    .hasMessageStartingWith("Cannot open the state 'jdbc:postgresql://localhost:1/nothing': ")
                    .hasMessageNotContaining("hunter2")
                    .hasStackTraceContaining("Cannot open the state");
        }
        assertThat(nowhere.toString()).doesNotContain("hunter2");
    }

    @Test
    void itIsToldWhichServersAreOnThisMachine() {
        assertThat(PostgresState.isOnThisMachine("jdbc:postgresql:stagesync")).isTrue();
        assertThat(PostgresState.isOnThisMachine("jdbc:postgresql://localhost:5433/stagesync"))
                .isTrue();
        assertThat(PostgresState.isOnThisMachine("jdbc:postgresql:///stagesync"))
                .isTrue();
        assertThat(PostgresState.isOnThisMachine("jdbc:postgresql://[::1]/stagesync?a=b"))
                .isTrue();
        assertThat(PostgresState.isOnThisMachine("jdbc:postgresql://localhost.example/stagesync"))
                .isFalse();
        assertThat(PostgresState.isOnThisMachine("jdbc:postgresql://localhost,db.example/stagesync"))
                .isFalse();
        assertThat(PostgresState.isOnThisMachine("jdbc:postgresql://db.example:5432/stagesync"))
                .isFalse();
    }
}
