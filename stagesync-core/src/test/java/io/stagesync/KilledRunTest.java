package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.Mortal.Death;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunState;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.model.UsageException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is killed, at whatever moment, goes on and ends as one that nobody disturbed. */
final class KilledRunTest {
    private static final int PER_MODEL = 4;
    private static final int EDITS = 16;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @EnumSource
    void aRunThatDiesAtAnyStepEndsLikeAnUndisturbedOne(TwoMemoryStages.Kind kind) {
        boolean died = true;
        for (int steps = 0; died; steps++) {
            TwoMemoryStages stages = changed(kind, steps);
            try (RunFile run = stages.plan()) {
                died = dies(stages, run, steps);
                stages.engine().apply(run, Consent.WITH_DELETIONS);
                assertArrived(stages, run, steps);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunThatDiesAgainAndAgainArrives(TwoMemoryStages.Kind kind) {
        Random random = new Random(3);
        for (int seed = 0; seed < 10; seed++) {
            TwoMemoryStages stages = changed(kind, seed);
            try (RunFile run = stages.plan()) {
                while (dies(stages, run, 3 + random.nextInt(25))) {
                    assertThat(run.state()).isIn(RunState.PLANNED, RunState.APPLYING);
                }
                assertArrived(stages, run, seed);
            }
        }
    }

    /** At each record that the run file or the state file takes, the disk is full. */
    @ParameterizedTest
    @EnumSource
    void whatCannotBeRecordedIsNotSentAndTheRunGoesOnLater(TwoMemoryStages.Kind kind) throws SQLException {
        for (String table : kind == TwoMemoryStages.Kind.KEEPS_IDS
                ? List.of("change", "run")
                : List.of("change", "run", "identity")) {
            boolean failed = true;
            for (int records = 0; failed; records++) {
                TwoMemoryStages stages = changed(kind, records);
                try (RunFile run = stages.plan()) {
                    Path file = table.equals("identity") ? stages.runs().stateFile() : run.path();
                    limit(file, table, records);
                    Mortal destination = new Mortal(new MemoryConnector(stages.destination), Integer.MAX_VALUE);
                    failed = fails(stages.engine(destination), run);
                    assertThat(destination.sent())
                            .allSatisfy(change -> assertThat(run.changesOf(change.key()))
                                    .filteredOn(each -> each.change().number() == change.number())
                                    .allMatch(each -> each.outcome().isPresent()));
                    unlimit(file);
                    stages.engine().apply(run, Consent.WITH_DELETIONS);
                    assertArrived(stages, run, records);
                }
            }
        }
    }

    private TwoMemoryStages changed(TwoMemoryStages.Kind kind, int name) {
        TwoMemoryStages stages =
                new TwoMemoryStages(kind, 5, folder.resolve(kind + "-" + name + "-" + System.nanoTime()));
        stages.content.fill(PER_MODEL);
        stages.addSurplus("mine");
        stages.sync().close();
        stages.content.edit(EDITS);
        return stages;
    }

    private static boolean dies(TwoMemoryStages stages, RunFile run, int steps) {
        try {
            stages.engine(new Mortal(new MemoryConnector(stages.destination), steps))
                    .apply(run, Consent.WITH_DELETIONS);
            return false;
        } catch (Death e) {
            return true;
        }
    }

    private static boolean fails(StageSync engine, RunFile run) {
        try {
            engine.apply(run, Consent.WITH_DELETIONS);
            return false;
        } catch (UsageException e) {
            assertThat(e).hasMessageContaining("Cannot use '");
            return true;
        }
    }

    private static void limit(Path file, String table, int records) throws SQLException {
        String event = table.equals("identity") ? "insert" : "update";
        execute(file, "create table countdown (left integer)");
        execute(file, "insert into countdown values (" + records + ")");
        execute(
                file,
                "create trigger full_disk before " + event + " on " + table + " begin "
                        + "select raise(abort, 'no space') where (select left from countdown) = 0; "
                        + "update countdown set left = left - 1; end");
    }

    private static void unlimit(Path file) throws SQLException {
        execute(file, "drop trigger full_disk");
    }

    private static void execute(Path file, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void assertArrived(TwoMemoryStages stages, RunFile run, int steps) {
        assertThat(run.failures(0, 9)).as("after " + steps).isEmpty();
        assertThat(run.tallies()).allMatch(tally -> tally.open() == 0);
        stages.engine().verify(run);
        assertThat(run.mismatches()).as("after " + steps).isEmpty();
        Map<String, Object> expected = stages.atSource();
        assertThat(stages.atDestination()).as("after " + steps).isEqualTo(expected);
        assertThat(stages.destination.schema().models())
                .allSatisfy(model -> assertThat(stages.destination.all(model.name()))
                        .hasSameSizeAs(stages.source.all(model.name())));
    }
}
