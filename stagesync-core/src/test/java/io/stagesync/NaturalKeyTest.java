package io.stagesync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.memory.MemoryConnector;
import io.stagesync.memory.MemoryStage;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentModel.Kind;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import io.stagesync.model.Value;
import io.stagesync.state.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which entry is which, where the destination chooses ids itself and nothing is known of an earlier run. */
final class NaturalKeyTest {
    private static final ContentSchema SCHEMA = new ContentSchema(List.of(
            new ContentModel(
                    "Hotel",
                    Kind.ENTRY,
                    List.of(Field.of("slug", FieldType.TEXT).asUnique(), Field.of("stars", FieldType.INTEGER))),
            new ContentModel(
                    "Review",
                    Kind.ENTRY,
                    List.of(Field.of("code", FieldType.TEXT), Field.of("stars", FieldType.INTEGER)))));

    @TempDir
    private Path folder = Path.of("");

    private final MemoryStage source = MemoryStage.publishing("delta", SCHEMA);
    private final MemoryStage destination = MemoryStage.publishing("master", SCHEMA);

    private static void put(MemoryStage stage, String model, String id, Map<String, Value> fields) {
        stage.put(Entry.of(new EntryKey(model, id), new LinkedHashMap<>(fields)));
    }

    private static Map<String, Value> review(String code, int stars) {
        return Map.of("code", Value.of(code), "stars", Value.of(stars));
    }

    private RunFile plan(SyncSpec spec) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
        return new StageSync(
                        new MemoryConnector(source),
                        new MemoryConnector(destination),
                        Progress.SILENT,
                        clock,
                        new SqliteState(folder.resolve("state.db")))
                .plan(spec, new RunFolder(folder.resolve("runs")));
    }

    private static List<String> changes(RunFile run) {
        List<String> changes = new ArrayList<>();
        run.forEachChange((ChangeRecord record) ->
                changes.add(record.change().action() + " " + record.change().key()));
        return changes;
    }

    @Test
    void aKeyThatIsConfiguredMatchesEntriesOfAModelWithoutAnythingUnique() {
        put(source, "Review", "s1", review("one", 1));
        put(source, "Review", "s2", review("two", 2));
        put(destination, "Review", "d1", review("one", 5));

        try (RunFile run = plan(SyncSpec.everything().withNaturalKeys(Map.of("Review", "code")))) {
            assertThat(run.problems()).isEmpty();
            assertThat(changes(run)).containsExactlyInAnyOrder("UPDATE Review/s1", "CREATE Review/s2");
        }
    }

    @Test
    void whichOfTwoWithTheSameKeyIsMeantIsNotGuessed() {
        put(source, "Review", "s1", review("one", 1));
        put(destination, "Review", "d1", review("one", 5));
        put(destination, "Review", "d2", review("one", 4));

        try (RunFile run = plan(SyncSpec.everything().withNaturalKeys(Map.of("Review", "code")))) {
            assertThat(changes(run)).isEmpty();
            assertThat(run.problems()).extracting(Problem::code).containsOnly(Problem.Code.UNIQUE_TAKEN);
        }
    }

    @Test
    void entriesWithoutAValueInTheKeyMayBeTheSameAndStopThePlan() {
        put(source, "Hotel", "s1", Map.of("stars", Value.of(3)));
        put(destination, "Hotel", "d1", Map.of("stars", Value.of(3)));
        put(source, "Hotel", "s2", Map.of("slug", Value.of("ritz")));
        put(destination, "Hotel", "d2", Map.of("slug", Value.of("savoy")));

        try (RunFile run = plan(SyncSpec.everything())) {
            assertThat(run.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.code()).isEqualTo(Problem.Code.UNMATCHED);
                assertThat(problem.severity()).isEqualTo(Problem.Severity.BLOCKER);
                assertThat(problem.message())
                        .startsWith("1 of the source and 1 of the destination cannot be told to be the same or not:"
                                + " they have no value in slug");
            });
        }
        try (RunFile run = plan(SyncSpec.everything().assumingNew())) {
            assertThat(run.problems()).extracting(Problem::severity).containsExactly(Problem.Severity.WARNING);
            assertThat(changes(run)).contains("CREATE Hotel/s1", "CREATE Hotel/s2");
        }
    }

    @Test
    void aKeyOrAModelThatIsNotThereIsSaidBeforeAnythingIsRead() {
        assertThatThrownBy(() -> plan(SyncSpec.everything().withNaturalKeys(Map.of("Review", "cdoe"))))
                .isInstanceOf(UsageException.class)
                .hasMessage("Cannot match entries of 'Review' by 'cdoe': the two stages have no such field in common."
                        + " They have: code, stars.");
        assertThatThrownBy(() -> plan(SyncSpec.everything().withNaturalKeys(Map.of("Reviews", "code"))))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("Unknown model Reviews");
    }
}
