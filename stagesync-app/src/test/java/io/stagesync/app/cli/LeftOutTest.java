package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody is told that two stages agree while content cannot go over.
 *
 * <pre>
 * delta    Hotel { name stars }   Hotel/ritz, Hotel/savoy
 * master   Hotel { name }
 * </pre>
 */
final class LeftOutTest {
    private static final EntryKey SAVOY = new EntryKey("Hotel", "savoy");

    private final Desk desk;

    LeftOutTest(@TempDir Path folder) {
        desk = new Desk(folder);
        ContentSchema narrow = new ContentSchema(
                List.of(new ContentModel("Hotel", ContentModel.Kind.ENTRY, List.of(Field.of("name", FieldType.TEXT)))));
        MemoryStage master = new MemoryStage("master", narrow);
        desk.connectWith((configuration, stage) -> new MemoryConnector(stage.equals("delta") ? desk.delta : master));
    }

    private void giveStars() {
        desk.delta.put(Entry.of(SAVOY, Map.of("name", Value.of("Savoy"), "stars", Value.of(5))));
    }

    @Test
    void aSyncThatLeavesContentOutIsIncompleteHoweverOftenItRuns() {
        giveStars();

        Desk.Run first = desk.run("sync", "--yes");
        Desk.Run second = desk.run("sync", "--yes");

        assertThat(first.code()).isEqualTo(ExitCode.INCOMPLETE.number());
        assertThat(first.out()).contains("Wrote 2 of 2 changes");
        assertThat(first.err()).contains("The plan left out: Hotel.stars (1 entry).");
        assertThat(second.code()).isEqualTo(ExitCode.INCOMPLETE.number());
        assertThat(second.out())
                .contains("Nothing to write. The rest agrees; left out: Hotel.stars (1 entry).")
                .doesNotContain("has what");
    }

    @Test
    void verifyingFindsStagesDifferentByWhatIsLeftOut() {
        giveStars();
        desk.run("sync", "--yes");

        Desk.Run run = desk.run("verify");

        assertThat(run.code()).isEqualTo(ExitCode.DIFFERENT.number());
        assertThat(run.err()).contains("The rest agrees; left out: Hotel.stars (1 entry).");
        assertThat(run.out()).doesNotContain("has what");
    }

    @Test
    void aMissingFieldThatHoldsNothingCostsNothing() {
        assertThat(desk.run("sync", "--yes").code()).isZero();
        assertThat(desk.run("sync", "--yes").out()).contains("Nothing to do: 'master' has what 'delta' has.");

        Desk.Run run = desk.run("verify");

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Hotel.stars").contains("'master' has what 'delta' has.");
    }
}
