package io.stagesync.connectors.hygraph;

import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.RandomProject;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever shape a schema has, its content is equal after a sync, and again after edits. The seed is the name of a case;
 * {@code -Dstagesync.seed} and {@code -Dstagesync.seeds} try others.
 */
class RandomSyncTest {
    private static final int ENTRIES_PER_MODEL = 12;
    private static final int EDITS = 60;

    @TempDir
    private Path folder = Path.of("");

    static LongStream seeds() {
        long first = Long.getLong("stagesync.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("stagesync.seeds", 4));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void projectsOfTheConnectorSyncExactly(long seed) {
        syncExactly(RandomProjects.sdlWithProposedNames(seed), seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void projectsOfTheSandboxSyncExactly(long seed) {
        syncExactly(HygraphSdl.of(RandomProject.of(seed)), seed);
    }

    private void syncExactly(String sdl, long seed) {
        UnaryOperator<List<String>> reading = OtherSides.of(sdl)::unordered;
        try (TwoEnvironments stages = TwoEnvironments.of(sdl, folder)) {
            HygraphContentGenerator.fill(
                    stages.source().content(),
                    ContentPlan.of(seed, ENTRIES_PER_MODEL),
                    TwoEnvironments.files(stages.source()));
            new SyncProof(stages, "seed " + seed, reading).syncsExactly();

            HygraphContentEditor.edit(stages.source().content(), seed, EDITS, TwoEnvironments.files(stages.source()));
            new SyncProof(stages, "seed " + seed + " after edits", reading).syncsExactly();
        }
    }
}
