package io.stagesync.connectors.hygraph;

import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Exactness: generated content of every field kind, in both publication layers and all locales, 60 entries per model, real
 * bytes behind the assets, is equal after a sync to an environment with other ids, in a canonical form that the product
 * has no part in; a second run plans and writes nothing. The same after random edits, publications and deletions. The
 * system properties {@code stagesync.seed} and {@code stagesync.rounds} try others, and more.
 */
class HygraphSyncTest {
    private static final int ENTRIES_PER_MODEL = 60;
    private static final int EDITS = 150;

    @TempDir
    private Path folder = Path.of("");

    static List<String> names() {
        return HygraphSchemas.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void realSchemasSyncExactly(String name) {
        long seed = Long.getLong("stagesync.seed", 1);
        try (TwoEnvironments stages = TwoEnvironments.of(HygraphSchemas.real(name), folder)) {
            HygraphContentGenerator.fill(
                    stages.source().content(),
                    ContentPlan.of(seed, ENTRIES_PER_MODEL),
                    TwoEnvironments.files(stages.source()));
            new SyncProof(stages, "seed " + seed).syncsExactly();

            for (int round = 1; round <= Integer.getInteger("stagesync.rounds", 1); round++) {
                HygraphContentEditor.edit(
                        stages.source().content(), seed + round, EDITS, TwoEnvironments.files(stages.source()));
                new SyncProof(stages, "seed " + seed + ", round " + round).syncsExactly();
            }
        }
    }
}
