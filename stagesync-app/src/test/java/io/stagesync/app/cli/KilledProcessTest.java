package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program is killed as {@code kill -9} does, at random points of syncs, and started again as a person would: by {@code
 * resume}, by {@code apply} where nothing was written yet, by {@code sync} where there was no plan yet.
 *
 * <p>Afterwards both stages hold the same, each entry under its name at the source and so none twice. What is bounded is
 * read from the request log of the destination and from the run file as the killed program left it: of the creations that
 * reached the stage none was sent twice, so only those are sent again that got lost in the one request at which the program
 * was killed; changes in doubt are never more than the batches that are written side by side; and files, which have no name
 * before they are stored, are stored again at most as far as they are in doubt.
 *
 * <p>The seed is in the message of each failure; {@code -Dstagesync.seed} tries it again, and {@code -Dstagesync.kills}
 * another number of kills of each protocol.
 */
final class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("stagesync.kills", 40);
    private static final int KILLS_OF_A_SYNC = 5;
    private static final int ENTRIES_PER_MODEL = 24;
    private static final int EDITS = 120;

    private final Path folder;
    private final long seed = Long.getLong("stagesync.seed", 78L);
    private final Random random = new Random(seed);

    KilledProcessTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @FunctionalInterface
    private interface Starter {
        StagePair start(int entriesPerModel, long seed);
    }

    @Test
    void syncsOfHygraphThatAreKilledEndWithEqualStagesAndNothingTwice() throws Exception {
        killAll(HygraphPair::new);
    }

    @Test
    void syncsOfGraphcmsThatAreKilledEndWithEqualStagesAndNothingTwice() throws Exception {
        killAll(GraphcmsPair::new);
    }

    /** The first sync of two stages creates everything; a second one writes what editors changed. */
    private void killAll(Starter starter) throws Exception {
        int kills = 0;
        for (int pair = 0; kills < KILLS; pair++) {
            Path project = Files.createDirectory(folder.resolve("pair-" + pair));
            try (StagePair stages = starter.start(ENTRIES_PER_MODEL, random.nextLong())) {
                Files.writeString(project.resolve("stagesync.yaml"), stages.configuration());
                kills += kill(stages, project, kills);
                stages.edit(random.nextLong(), EDITS);
                kills += kill(stages, project, kills);
            }
        }
    }

    private int kill(StagePair stages, Path project, int killsBefore) throws Exception {
        String name = "seed " + seed + ", kill " + killsBefore + ", " + project.getFileName();
        int kills = new KilledSync(project, stages, random, name).run(KILLS_OF_A_SYNC);
        assertEqual(stages, project, name);
        return kills;
    }

    private static void assertEqual(StagePair stages, Path project, String name) throws IOException {
        try (StateStore state = new SqliteState(project.resolve(".stagesync/state.db")).open(Clock.systemUTC())) {
            assertThat(stages.dumpDestination(state.identities(
                            new StageAddress(StagePair.SOURCE, ""), new StageAddress(StagePair.DESTINATION, ""))))
                    .as(name)
                    .isEqualTo(stages.dumpSource());
        }
        Desk desk = new Desk(project);
        desk.connectWith(StageOpener.configured());
        desk.configure(stages.configuration());
        Desk.Run verified = desk.run("verify");
        assertThat(verified.code())
                .as(name + "\n" + verified.out() + verified.err())
                .isZero();
    }
}
