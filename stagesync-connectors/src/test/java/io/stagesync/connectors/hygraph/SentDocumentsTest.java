package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connectors.http.Json;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.RandomProject;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every document that syncing sends, to read and to write, fits the smallest plan together with its variables, is valid
 * by the environment's schema, and has variables of the types that it declares. {@code -Dstagesync.seed} and
 * {@code -Dstagesync.seeds} try other random schemas.
 */
class SentDocumentsTest {
    private static final int ENTRIES_PER_MODEL = 3;
    private static final int EDITS = 25;

    @TempDir
    private Path folder = Path.of("");

    static List<String> schemas() {
        return HygraphSchemas.names();
    }

    static LongStream seeds() {
        long first = Long.getLong("stagesync.seed", 1);
        return LongStream.range(first, first + Integer.getInteger("stagesync.seeds", 4));
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void ofRealSchemas(String name) {
        assertAllFitAndAreValid(HygraphSchemas.real(name), 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void ofRandomSchemas(long seed) {
        assertAllFitAndAreValid(RandomProjects.sdl(seed), seed);
        assertAllFitAndAreValid(HygraphSdl.of(RandomProject.of(seed)), seed);
    }

    @Test
    void variablesOfAnotherTypeWouldBeFound() {
        SentDocuments documents = new SentDocuments(OwnProjects.travel());
        String query = "mutation($d:HotelCreateInput!){createHotel(data:$d){id}}";
        JsonNode wrong =
                Json.parse("{\"d\":{\"slug\":\"ritz\",\"stars\":\"five\"}}").orElseThrow();

        assertThatThrownBy(() -> documents.check(List.of(new SentRequests.Sent(query, wrong, 100))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("stars");
    }

    private void assertAllFitAndAreValid(String sdl, long seed) {
        SentDocuments documents = new SentDocuments(sdl);
        try (TwoEnvironments stages = TwoEnvironments.of(sdl, folder.resolve(sdl.hashCode() + "-" + seed))) {
            HygraphContentGenerator.fill(
                    stages.source().content(),
                    ContentPlan.of(seed, ENTRIES_PER_MODEL),
                    TwoEnvironments.files(stages.source()));
            documents.check(stages.syncHeard(SyncProof.MIRROR));

            HygraphContentEditor.edit(stages.source().content(), seed, EDITS, TwoEnvironments.files(stages.source()));
            documents.check(stages.syncHeard(SyncProof.MIRROR));
        }
        assertThat(documents.mutations()).isPositive();
    }
}
