package io.stagesync.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.memory.SampleSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import io.stagesync.report.ReportFormat;
import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Full disks, folders that cannot be written, and files that were damaged: each is said, and nothing is sent. */
class BrokenFilesTest {
    private static final int HOTELS = 200;

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStage delta = new MemoryStage("delta", SampleSchema.hotels());
    private final MemoryStage master = new MemoryStage("master", SampleSchema.hotels());

    @Test
    void onAFullDiskNothingIsSentWhoseIntentIsNotRecordedAndTheRunGoesOnWhenThereIsRoom() {
        Path file = plan();
        try (RunFile full = new RunFile(Database.open(file, "pragma max_page_count = 1"))) {
            assertThatThrownBy(() -> engine().apply(full, Consent.WITHOUT_DELETIONS))
                    .isInstanceOf(UsageException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageContaining("Check that the disk is not full");
            assertThat(master.all("Hotel"))
                    .allSatisfy(hotel -> assertThat(full.changesOf(hotel.key()))
                            .anyMatch(each -> each.outcome().isPresent()));
            assertThat(master.all("Hotel")).hasSizeLessThan(HOTELS);
        }
        try (RunFile run = RunFile.open(file)) {
            engine().apply(run, Consent.WITHOUT_DELETIONS);
            assertThat(run.failures(0, 9)).isEmpty();
        }
        assertThat(master.all("Hotel")).hasSize(HOTELS);
    }

    @Test
    void aRunFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("file"), "");
        RunFolder runs = new RunFolder(folder.resolve("file/runs"));

        assertThatThrownBy(() -> engine().plan(SyncSpec.everything(), runs))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Cannot make the run folder")
                .hasMessageContaining("--runs");
    }

    @Test
    void aStateFileThatCannotBeMadeIsSaidBeforeAnythingIsWritten() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        StateStore state = new SqliteState(folder.resolve("file/state.db")).open(Clock.systemUTC());
        StageAddress stage = new StageAddress("delta", "delta");

        assertThatThrownBy(() -> state.identities(stage, stage).knows("Hotel"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("state.db");
    }

    @Test
    void aDamagedRunFileEndsInAWordOnItWhateverIsWrongWithIt() throws IOException {
        byte[] whole = Files.readAllBytes(plan());
        Random random = new Random(1);
        int refused = 0;
        for (int trial = 0; trial < 300; trial++) {
            Path file = folder.resolve("damaged-" + trial + ".run");
            Files.write(file, damaged(whole, random));
            Throwable thrown = catchThrowable(() -> readAll(file));
            if (thrown != null) {
                assertThat(thrown).as("trial " + trial).isInstanceOf(UsageException.class);
                refused++;
            }
        }
        assertThat(refused).isPositive();
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] bytes = random.nextInt(3) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int i = 0; i < random.nextInt(200) && bytes.length > 0; i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    private static void readAll(Path file) {
        try (RunFile run = RunFile.open(file)) {
            ReportFormat.TEXT.write(run, new StringBuilder());
            ReportFormat.JSON.write(run, new StringBuilder());
        }
    }

    private Path plan() {
        for (int i = 0; i < HOTELS; i++) {
            delta.put(Entry.of(new EntryKey("Hotel", "h" + i), Map.of("name", Value.of("Hotel " + i))));
        }
        try (RunFile run = engine().plan(SyncSpec.everything(), new RunFolder(folder.resolve("runs")))) {
            return run.path();
        }
    }

    private StageSync engine() {
        return new StageSync(
                new MemoryConnector(delta),
                new MemoryConnector(master),
                Progress.SILENT,
                Clock.systemUTC(),
                new SqliteState(folder.resolve("state.db")));
    }
}
