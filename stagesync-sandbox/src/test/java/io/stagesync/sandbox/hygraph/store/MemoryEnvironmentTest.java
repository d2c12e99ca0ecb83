package io.stagesync.sandbox.hygraph.store;

import static io.stagesync.sandbox.hygraph.store.SmallContent.address;
import static io.stagesync.sandbox.hygraph.store.SmallContent.hotel;
import static io.stagesync.sandbox.hygraph.store.SmallContent.link;
import static io.stagesync.sandbox.hygraph.store.SmallContent.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryEnvironmentTest {
    private static final String DRAFT = "DRAFT";
    private static final String PUBLISHED = "PUBLISHED";

    private final MemoryEnvironment environment = MemoryEnvironment.inMemory(SmallContent.schema());

    @TempDir
    Path folder;

    @Test
    void documentsAreFoundByStageAndListedById() {
        put(DRAFT, hotel("h2", Map.of("slug", "b")), hotel("h1", Map.of("slug", "a")));
        put(PUBLISHED, hotel("h2", Map.of("slug", "old")));

        assertThat(ids(environment, DRAFT)).containsExactly("h1", "h2");
        assertThat(ids(environment, PUBLISHED)).containsExactly("h2");
        assertThat(environment.<Optional<Document>>read(reader -> reader.find(PUBLISHED, link("h1"))))
                .isEmpty();
        assertThat(base(environment, PUBLISHED, "h2")).containsEntry("slug", "old");
    }

    @Test
    void aListStaysAsItWasAndTheNextShowsWhatWasWrittenSince() {
        put(DRAFT, hotel("h2", Map.of()));
        List<Document> before = environment.read(reader -> reader.all(DRAFT, "Hotel"));
        put(DRAFT, hotel("h1", Map.of()));

        assertThat(before).extracting(Document::id).containsExactly("h2");
        assertThat(ids(environment, DRAFT)).containsExactly("h1", "h2");

        remove(DRAFT, "h2");

        assertThat(ids(environment, DRAFT)).containsExactly("h1");
    }

    @Test
    void referrersStandInTheOrderInWhichTheLinksWereMade() {
        put(DRAFT, hotel("h2", Map.of("near", link("h9"))));
        put(DRAFT, hotel("h1", Map.of("near", link("h9"))));
        put(DRAFT, hotel("h2", Map.of("near", link("h9"), "slug", "changed")));

        assertThat(referrers(environment, DRAFT, "h9", "Hotel", "near")).containsExactly("h2", "h1");
        assertThat(referrers(environment, PUBLISHED, "h9", "Hotel", "near")).isEmpty();

        put(DRAFT, hotel("h2", Map.of()));

        assertThat(referrers(environment, DRAFT, "h9", "Hotel", "near")).containsExactly("h1");
    }

    @Test
    void linksInsideComponentsCountForTheComponentsField() {
        Instance inner = address("a2", Map.of("best", link("r1")));
        put(DRAFT, hotel("h1", Map.of("sections", List.of(address("a1", Map.of("inner", inner, "best", link("r1")))))));

        assertThat(referrers(environment, DRAFT, "r1", "Address", "best")).containsExactly("h1");
    }

    @Test
    void uniqueValuesOfDraftsAreFoundAlsoThoseOfComponents() {
        put(DRAFT, hotel("h1", Map.of("slug", "a", "address", address("a1", Map.of("code", 7L)))));
        put(PUBLISHED, hotel("h2", Map.of("slug", "b")));

        assertThat(holder("Hotel", "slug", "a")).contains(link("h1"));
        assertThat(holder("Hotel", "slug", "b")).isEmpty();
        assertThat(holder("Address", "code", 7)).contains(link("h1"));

        put(DRAFT, hotel("h1", Map.of("slug", "c")));

        assertThat(holder("Hotel", "slug", "a")).isEmpty();
        assertThat(holder("Address", "code", 7)).isEmpty();
    }

    @Test
    void aRemovedDraftTakesTheLinksOfItsStageWithIt() {
        Map<String, Object> base = Map.of(
                "reviews", List.of(link("r1"), link("r2")), "address", address("a1", Map.of("best", link("r1"))));
        put(DRAFT, review("r1"), review("r2"), hotel("h1", base));
        put(PUBLISHED, review("r1"), hotel("h1", base));

        remove(DRAFT, "r1");

        assertThat(base(environment, DRAFT, "h1"))
                .containsEntry("reviews", List.of(link("r2")))
                .containsEntry("address", address("a1", Map.of()));
        assertThat(referrers(environment, DRAFT, "r1", "Hotel", "reviews")).isEmpty();
        assertThat(base(environment, PUBLISHED, "h1")).containsEntry("reviews", List.of(link("r1"), link("r2")));
        assertThat(referrers(environment, PUBLISHED, "r1", "Hotel", "reviews")).containsExactly("h1");
    }

    @Test
    void aFailedTransactionLeavesNoTrace() {
        put(
                DRAFT,
                review("r1"),
                hotel("h2", Map.of("near", link("h9"))),
                hotel("h1", Map.of("slug", "a", "reviews", List.of(link("r1")), "near", link("h9"))));

        assertThatThrownBy(() -> environment.transact(writer -> {
                    writer.put(DRAFT, hotel("h1", Map.of("slug", "b")));
                    writer.put(DRAFT, hotel("h3", Map.of("slug", "c")));
                    writer.remove(DRAFT, link("r1"));
                    writer.remove(DRAFT, link("h2"));
                    throw new IllegalArgumentException("no");
                }))
                .hasMessage("no");

        assertThat(ids(environment, DRAFT)).containsExactly("h1", "h2");
        assertThat(base(environment, DRAFT, "h1")).containsEntry("slug", "a");
        assertThat(holder("Hotel", "slug", "a")).contains(link("h1"));
        assertThat(holder("Hotel", "slug", "b")).isEmpty();
        assertThat(referrers(environment, DRAFT, "r1", "Hotel", "reviews")).containsExactly("h1");
        assertThat(referrers(environment, DRAFT, "h9", "Hotel", "near")).containsExactly("h2", "h1");
    }

    @Test
    void aFileKeepsContentAndTheOrderOfLinks() {
        Path file = folder.resolve("environment.db");
        try (MemoryEnvironment first = MemoryEnvironment.open(SmallContent.schema(), file)) {
            put(first, DRAFT, hotel("h2", Map.of("near", link("h9"), "slug", "a")));
            put(first, DRAFT, hotel("h1", Map.of("near", link("h9"))));
            put(first, PUBLISHED, hotel("h2", Map.of("slug", "old")));
            put(first, DRAFT, hotel("h3", Map.of()));
            first.transact(writer -> {
                writer.remove(DRAFT, link("h3"));
                return 0;
            });
        }

        try (MemoryEnvironment again = MemoryEnvironment.open(SmallContent.schema(), file)) {
            assertThat(ids(again, DRAFT)).containsExactly("h1", "h2");
            assertThat(base(again, PUBLISHED, "h2")).containsEntry("slug", "old");
            assertThat(referrers(again, DRAFT, "h9", "Hotel", "near")).containsExactly("h2", "h1");
            put(again, DRAFT, hotel("h0", Map.of("near", link("h9"))));
            assertThat(referrers(again, DRAFT, "h9", "Hotel", "near")).containsExactly("h2", "h1", "h0");
        }
    }

    @Test
    void aCopyHasTheSameIdsAndGoesItsOwnWay() {
        put(DRAFT, hotel("h2", Map.of("near", link("h9"))), hotel("h1", Map.of("near", link("h9"))));
        Path file = folder.resolve("copy.db");

        try (MemoryEnvironment copy = environment.copy(Optional.of(file))) {
            put(copy, DRAFT, hotel("h3", Map.of()));
        }

        assertThat(ids(environment, DRAFT)).containsExactly("h1", "h2");
        try (MemoryEnvironment again = MemoryEnvironment.open(SmallContent.schema(), file)) {
            assertThat(ids(again, DRAFT)).containsExactly("h1", "h2", "h3");
            assertThat(referrers(again, DRAFT, "h9", "Hotel", "near")).containsExactly("h2", "h1");
        }
    }

    @Test
    void idsAndTimesOfTransactionsAscend() {
        List<String> ids = environment.transact(writer ->
                IntStream.range(0, 10_000).mapToObj(i -> writer.newId()).toList());
        Instant first = environment.transact(ContentWriter::now);
        Instant second = environment.transact(ContentWriter::now);

        assertThat(ids).isSorted().doesNotHaveDuplicates().allMatch(id -> id.matches("c[0-9a-z]{24}"));
        assertThat(second).isAfter(first);
    }

    @Test
    void tenThousandTransactionsTakeLittleTime() {
        put(DRAFT, review("r1"));

        Instant start = Instant.now();
        for (int i = 0; i < 10_000; i++) {
            put(DRAFT, hotel("h" + i, Map.of("slug", "s" + i, "reviews", List.of(link("r1"), link("r" + i)))));
        }

        // a tenth of it is usual
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(ids(environment, DRAFT)).hasSize(10_000);
    }

    private void put(String stage, Document... documents) {
        put(environment, stage, documents);
    }

    private static void put(Environment environment, String stage, Document... documents) {
        environment.transact(writer -> {
            List.of(documents).forEach(document -> writer.put(stage, document));
            return 0;
        });
    }

    private void remove(String stage, String name) {
        environment.transact(writer -> {
            writer.remove(stage, link(name));
            return 0;
        });
    }

    private Optional<Link> holder(String type, String field, Object value) {
        return environment.read(reader -> reader.holder(type, field, value));
    }

    private static List<String> ids(Environment environment, String stage) {
        return environment.read(
                reader -> reader.all(stage, "Hotel").stream().map(Document::id).toList());
    }

    private static List<String> referrers(
            Environment environment, String stage, String target, String type, String field) {
        return environment.read(reader -> reader.referrers(stage, link(target), type, field).stream()
                .map(Link::id)
                .toList());
    }

    private static Map<String, Object> base(Environment environment, String stage, String name) {
        return environment.read(
                reader -> reader.find(stage, link(name)).orElseThrow().base());
    }
}
