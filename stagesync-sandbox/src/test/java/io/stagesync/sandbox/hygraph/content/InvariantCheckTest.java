package io.stagesync.sandbox.hygraph.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.sdl.HotelProject;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A check that finds nothing proves nothing unless it finds what was planted. */
class InvariantCheckTest {
    private static final Instant TIME = Instant.EPOCH;

    @Test
    void missingRequiredValuesAreFound() {
        assertThat(problems(writer -> writer.put("DRAFT", review("r1", Map.of()))))
                .containsExactly("DRAFT Review/r1 rating: required value is missing");
    }

    @Test
    void linksToNothingAndSharedSoleTargetsAreFound() {
        List<String> problems = problems(writer -> {
            writer.put("DRAFT", review("r1", Map.of("rating", 1L)));
            for (String id : List.of("h1", "h2")) {
                Map<String, Object> base = new LinkedHashMap<>();
                base.put("slug", "same");
                base.put("open", true);
                base.put("cover", new Link("Asset", "none"));
                base.put("reviews", List.of(new Link("Review", "r1")));
                base.put("sections", List.of(new Instance("Faq", "c1", Map.of("open", true), Map.of())));
                writer.put(
                        "DRAFT",
                        new Document(
                                "Hotel",
                                id,
                                base,
                                Map.of("en", Map.of("name", "x")),
                                TIME,
                                TIME,
                                Map.of("en", TIME),
                                Optional.empty()));
            }
        });

        assertThat(problems)
                .contains(
                        "DRAFT Hotel/h1 cover: link to nothing Link[type=Asset, id=none]",
                        "DRAFT Hotel/h2 slug: value is not unique: same",
                        "DRAFT Hotel/h2 sections: instance is also in h1");
        assertThat(problems).anyMatch(problem -> problem.contains("is also linked from"));
    }

    @Test
    void whatIsPublishedWithoutADraftIsFound() {
        List<String> problems = problems(writer -> writer.put("PUBLISHED", review("r1", Map.of("rating", 1L))));

        assertThat(problems)
                .contains(
                        "PUBLISHED Review/r1 is published but has no draft",
                        "PUBLISHED Review/r1 publishedAt does not fit the stage");
    }

    private static List<String> problems(Consumer<ContentWriter> planted) {
        ProjectSchema schema = ProjectSchema.read(HygraphSdl.of(HotelProject.spec()));
        try (MemoryEnvironment environment = MemoryEnvironment.inMemory(schema)) {
            environment.transact(writer -> {
                planted.accept(writer);
                return 0;
            });
            return InvariantCheck.problems(environment);
        }
    }

    private static Document review(String id, Map<String, Object> base) {
        return new Document("Review", id, base, Map.of(), TIME, TIME, Map.of(), Optional.empty());
    }
}
