package io.stagesync.sandbox.hygraph.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.HygraphSchemas;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.sdl.HotelProject;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.RandomProject;
import io.stagesync.sandbox.hygraph.store.Ids;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HygraphContentTest {
    private static final int PER_TYPE = 60;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private final MemoryFiles files = new MemoryFiles("h");

    static List<String> names() {
        return HygraphSchemas.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void madeContentIsWhatAServerCouldHoldAndStaysSoWhenItIsEdited(String name) {
        ProjectSchema schema = HygraphSchemas.schema(name);
        for (long seed = 1; seed <= 2; seed++) {
            expectNoProblems(schema, seed, PER_TYPE);
        }
    }

    @Test
    void soItIsForTheSampleProject() {
        ProjectSchema schema = ProjectSchema.read(HygraphSdl.of(HotelProject.spec()));

        expectNoProblems(schema, 1, PER_TYPE);
        assertThat(dump(schema, 7)).isEqualTo(dump(schema, 7)).isNotEqualTo(dump(schema, 8));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void soItIsForRandomProjects(long seed) {
        expectNoProblems(ProjectSchema.read(HygraphSdl.of(RandomProject.of(seed))), seed, 20);
    }

    private void expectNoProblems(ProjectSchema schema, long seed, int perType) {
        try (MemoryEnvironment environment = environment(schema, seed)) {
            HygraphContentGenerator.fill(environment, ContentPlan.of(seed, perType), files);
            assertThat(InvariantCheck.problems(environment))
                    .as("made, seed " + seed)
                    .isEmpty();

            EditCounts counts = HygraphContentEditor.edit(environment, seed, 400, files);

            assertThat(InvariantCheck.problems(environment))
                    .as("edited, seed " + seed)
                    .isEmpty();
            assertThat(counts.total()).as("edits").isGreaterThan(100);
            assertThat(counts.deleted()).as("deletions").isPositive();
            assertThat(counts.changed()).as("changes").isPositive();
        }
    }

    private List<String> dump(ProjectSchema schema, long seed) {
        MemoryFiles own = new MemoryFiles("h");
        try (MemoryEnvironment environment = environment(schema, 1)) {
            HygraphContentGenerator.fill(environment, ContentPlan.of(seed, 10), own);
            HygraphContentEditor.edit(environment, seed, 50, own);
            return HygraphDump.byId(own::hash).withCreationTimes().of(environment);
        }
    }

    private static MemoryEnvironment environment(ProjectSchema schema, long seed) {
        return MemoryEnvironment.inMemory(schema, CLOCK, new Ids(CLOCK, new Random(seed)));
    }
}
