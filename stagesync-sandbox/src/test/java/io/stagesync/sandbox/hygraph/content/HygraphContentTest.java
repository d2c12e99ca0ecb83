package io.stagesync.sandbox.hygraph.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.HygraphSchemas;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.Ids;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        for (long seed = 1; seed <= 3; seed++) {
            try (MemoryEnvironment environment = environment(schema, seed)) {
                HygraphContentGenerator.fill(environment, ContentPlan.of(seed, PER_TYPE), files);
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
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameSeedMakesTheSameContentAndEdits(String name) {
        ProjectSchema schema = HygraphSchemas.schema(name);

        assertThat(dump(schema, 7)).isEqualTo(dump(schema, 7)).isNotEqualTo(dump(schema, 8));
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
