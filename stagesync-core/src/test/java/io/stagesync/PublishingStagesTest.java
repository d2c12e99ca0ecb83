package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.journal.Identities;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.Tally;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.Value;
import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StateStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Syncs between stages that choose ids themselves and keep drafts and published versions. */
final class PublishingStagesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStage source = MemoryStage.publishing("delta", RandomContent.RICH);
    private final MemoryStage destination = MemoryStage.publishing("master", RandomContent.RICH);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void everyVersionAndLocaleArrivesAndTheSecondRunIsQuiet(int seed) {
        RandomContent content = fill(seed);
        sync(0);
        assertThat(RandomContent.visible(destination, keys())).isEqualTo(RandomContent.visible(source, Map.of()));
        assertThat(sync(1)).isZero();

        for (int round = 2; round < 5; round++) {
            content.edit(25);
            sync(round);
            assertThat(RandomContent.visible(destination, keys())).isEqualTo(RandomContent.visible(source, Map.of()));
            assertThat(sync(round)).isZero();
        }
    }

    @Test
    void entriesOfALostStateAreFoundByTheirNaturalKeyAndOthersStopTheRun() throws Exception {
        fill(7);
        sync(0);
        Files.delete(folder.resolve("state.db"));

        try (RunFile run = engine().plan(SyncSpec.everything(), new RunFolder(folder.resolve("runs")))) {
            assertThat(run.problems())
                    .filteredOn(problem -> problem.severity() == Problem.Severity.BLOCKER)
                    .extracting(Problem::subject)
                    .containsExactly("Review");
            assertThat(run.tallies())
                    .filteredOn(tally -> tally.model().equals("Hotel"))
                    .extracting(Tally::action)
                    .doesNotContain(io.stagesync.model.Action.CREATE);
        }
    }

    private long sync(int round) {
        StageSync engine = engine();
        SyncSpec all = SyncSpec.everything().withDeletions(SyncSpec.Deletions.upToPercent(100));
        SyncSpec spec = round == 0 ? all.assumingNew() : all;
        try (RunFile run = engine.plan(spec, new RunFolder(folder.resolve("runs" + round)))) {
            engine.apply(run, Consent.WITH_DELETIONS);
            engine.verify(run);
            assertThat(run.tallies())
                    .allSatisfy(tally -> assertThat(tally.written())
                            .as(() -> tally + " " + run.failures(0, 5))
                            .isEqualTo(tally.planned()));
            assertThat(run.mismatches()).isEmpty();
            return run.size();
        }
    }

    private StageSync engine() {
        return new StageSync(
                new MemoryConnector(source),
                new MemoryConnector(destination),
                Progress.SILENT,
                CLOCK,
                new SqliteState(folder.resolve("state.db")));
    }

    private Map<EntryKey, EntryKey> keys() {
        Map<EntryKey, EntryKey> keys = new LinkedHashMap<>();
        try (StateStore state = new SqliteState(folder.resolve("state.db")).open(CLOCK)) {
            Identities identities =
                    state.identities(new StageAddress("delta", "delta"), new StageAddress("master", "master"));
            for (ContentModel model : RandomContent.RICH.models()) {
                destination
                        .all(model.name())
                        .forEach(entry ->
                                identities.sourceKey(entry.key()).ifPresent(key -> keys.put(entry.key(), key)));
            }
        }
        return keys;
    }

    private RandomContent fill(int seed) {
        RandomContent content = RandomContent.published(source, seed);
        content.fill(12);
        destination.put(Entry.of(new EntryKey("Review", "mine"), Map.of("stars", Value.of(1))));
        return content;
    }
}
