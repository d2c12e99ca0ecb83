package io.stagesync.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.sandbox.TestSchemas;
import io.stagesync.sandbox.datamodel.Flavor;
import io.stagesync.sandbox.datamodel.SchemaReader;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SqliteStageStoreTest {
    private static final Instant NOW = Instant.parse("2020-01-02T03:04:05.678Z");
    private static final JsonNode META = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree("{\"a\":[1,2.50,null,{\"b\":\"ü\"}]}");

    private final SqliteStageStore store = SqliteStageStore.open(
            Optional.empty(), TestSchemas.hotels(), Quirks.MYSQL, Clock.fixed(NOW, ZoneOffset.UTC));

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void everyKindOfValueComesBackAsItWent() {
        Map<String, Object> values = Map.of(
                "id",
                "h1",
                "createdAt",
                Instant.parse("1969-07-20T20:17:40.123Z"),
                "updatedAt",
                NOW,
                "status",
                "DRAFT",
                "name",
                "Zum goldenen Löwen 🦁\n",
                "stars",
                Integer.MIN_VALUE,
                "rating",
                new BigDecimal("4.25"),
                "open",
                false,
                "meta",
                META);
        Map<String, List<Object>> lists = Map.of("tags", List.of("b", "a", "b"), "ratings", List.of(3, 1));

        insert("Hotel", "h1", values, lists);

        assertThat(find("Hotel", "h1")).isEqualTo(new Node("Hotel", values, lists));
    }

    @Test
    void wholeFloatsHaveNoFraction() {
        insert("Hotel", "h1", Map.of("rating", new BigDecimal("1080.0")), Map.of());

        assertThat(find("Hotel", "h1").value("rating")).isEqualTo(new BigDecimal("1080"));
    }

    @Test
    void timestampsAreNowWhereNoneAreGiven() {
        insert("Hotel", "h1", Map.of(), Map.of());

        assertThat(find("Hotel", "h1").values()).containsEntry("createdAt", NOW).containsEntry("updatedAt", NOW);
    }

    @Test
    void aTakenIdIsAViolation() {
        insert("Hotel", "h1", Map.of(), Map.of());

        assertThatThrownBy(() -> insert("Hotel", "H1 ", Map.of(), Map.of()))
                .isInstanceOf(UniqueViolation.class)
                .hasMessage("Unique value taken: Hotel.id");
    }

    @Test
    void aTakenUniqueValueIsAViolationOnInsertAndUpdate() {
        insert("Hotel", "h1", Map.of("twitterHandle", "astoria"), Map.of());
        insert("Hotel", "h2", Map.of(), Map.of());

        assertThatThrownBy(() -> insert("Hotel", "h3", Map.of("twitterHandle", "Astoria"), Map.of()))
                .hasMessage("Unique value taken: Hotel.twitterHandle");
        assertThatThrownBy(() -> update("h2", Map.of("twitterHandle", "astoria"), Map.of()))
                .hasMessage("Unique value taken: Hotel.twitterHandle");
    }

    @Test
    void textsAreUniqueOverTheirFirst191Characters() {
        insert("Hotel", "h1", Map.of("twitterHandle", "x".repeat(191) + "1"), Map.of());

        assertThatThrownBy(() -> insert("Hotel", "h2", Map.of("twitterHandle", "x".repeat(191) + "2"), Map.of()))
                .isInstanceOf(UniqueViolation.class);
        assertThat(store.<Optional<Node>>transact(
                        session -> session.find("Hotel", "twitterHandle", "x".repeat(191) + "2")))
                .isEmpty();
    }

    @Test
    void severalNodesMayLackAUniqueValue() {
        insert("Hotel", "h1", Map.of(), Map.of());
        insert("Hotel", "h2", Map.of(), Map.of());

        assertThat(store.<Long>transact(session -> session.count("Hotel", Filter.EVERYTHING)))
                .isEqualTo(2);
    }

    @Test
    void updatesChangeClearAndReplace() {
        insert("Hotel", "h1", Map.of("name", "old", "stars", 3), Map.of("tags", List.of("a", "b")));

        update("h1", Map.of("name", "new"), Map.of("tags", List.of("c")));
        update("h1", Collections.singletonMap("stars", null), Map.of());

        assertThat(find("Hotel", "h1").values()).containsEntry("name", "new").doesNotContainKey("stars");
        assertThat(find("Hotel", "h1").lists()).containsEntry("tags", List.of("c"));
    }

    @Test
    void idsAreFoundIgnoringCaseAndTrailingBlanksAndKeepTheirSpelling() {
        insert("Hotel", "Abc", Map.of(), Map.of());

        assertThat(find("Hotel", "aBC  ").id()).isEqualTo("Abc");
    }

    @Test
    void onPostgresIdsDifferingInCaseCoexist() {
        try (var postgres = SqliteStageStore.open(Optional.empty(), TestSchemas.hotels(), Quirks.POSTGRES)) {
            postgres.transact(session -> {
                session.insert("Hotel", "a", Map.of(), Map.of());
                session.insert("Hotel", "A", Map.of(), Map.of());
                return true;
            });

            assertThat(postgres.<Optional<Node>>transact(session -> session.find("Hotel", "id", "A")))
                    .get()
                    .extracting(Node::id)
                    .isEqualTo("A");
        }
    }

    @Test
    void nodesOfAnyModelAreFoundById() {
        insert("Review", "r1", Map.of(), Map.of());

        assertThat(store.<Optional<Node>>transact(session -> session.findAnywhere("r1")))
                .get()
                .extracting(Node::model)
                .isEqualTo("Review");
    }

    @Test
    void deletingANodeTakesItsListsAndLinksAlong() {
        insert("Hotel", "h1", Map.of(), Map.of("tags", List.of("a")));
        insert("Review", "r1", Map.of(), Map.of());
        link("Hotel", "reviews", "h1", "r1");

        store.transact(session -> {
            session.delete("Hotel", "h1");
            session.insert("Hotel", "h1", Map.of(), Map.of());
            return true;
        });

        assertThat(find("Hotel", "h1").lists()).isEmpty();
        assertThat(linked("Review", "hotel", "r1")).isEmpty();
    }

    @Test
    void linksAreSeenFromBothEndsAndCanBeRepeated() {
        insert("Hotel", "h1", Map.of(), Map.of());
        insert("Review", "r2", Map.of(), Map.of());
        insert("Review", "r1", Map.of(), Map.of());

        link("Review", "hotel", "r2", "h1");
        link("Hotel", "reviews", "h1", "r1");
        link("Hotel", "reviews", "h1", "r1");

        assertThat(linked("Hotel", "reviews", "h1")).containsExactly("r1", "r2");
        assertThat(linked("Review", "hotel", "r1")).containsExactly("h1");
    }

    @Test
    void unlinkedNodesAreApart() {
        insert("Hotel", "h1", Map.of(), Map.of());
        insert("Review", "r1", Map.of(), Map.of());
        link("Hotel", "reviews", "h1", "r1");

        store.transact(session -> {
            session.unlink("Review", "hotel", "r1", "h1");
            return true;
        });

        assertThat(linked("Hotel", "reviews", "h1")).isEmpty();
    }

    @Test
    void aFailingTransactionLeavesNothingBehind() {
        assertThatThrownBy(() -> store.transact(session -> {
                    session.insert("Hotel", "h1", Map.of(), Map.of());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(store.<Optional<Node>>transact(session -> session.find("Hotel", "id", "h1")))
                .isEmpty();
    }

    @Test
    void aCloneInMemoryHasTheSameContentAndItsOwnLife() {
        insert("Hotel", "h1", Map.of("name", "one"), Map.of("tags", List.of("a")));

        try (SqliteStageStore clone = store.cloneTo(Optional.empty())) {
            update("h1", Map.of("name", "two"), Map.of());

            assertThat(clone.<Optional<Node>>transact(session -> session.find("Hotel", "id", "h1")))
                    .get()
                    .satisfies(node -> assertThat(node.values()).containsEntry("name", "one"))
                    .satisfies(node -> assertThat(node.lists()).containsEntry("tags", List.of("a")));
        }
    }

    @Test
    void aFileKeepsTheStageAndIsClonedToAnotherFileOrMemory() {
        Path original = folder.resolve("a 'stage'.db");
        try (var first = SqliteStageStore.open(Optional.of(original), TestSchemas.hotels(), Quirks.MYSQL)) {
            first.transact(session -> {
                session.insert("Hotel", "h1", Map.of(), Map.of());
                return true;
            });
        }

        try (var again = SqliteStageStore.open(Optional.of(original), TestSchemas.hotels(), Quirks.MYSQL);
                var file = again.cloneTo(Optional.of(folder.resolve("b.db")));
                var memory = again.cloneTo(Optional.empty())) {
            assertThat(List.of(again, file, memory))
                    .allSatisfy(stage -> assertThat(
                                    stage.<Long>transact(session -> session.count("Hotel", Filter.EVERYTHING)))
                            .isEqualTo(1));
        }
    }

    @Test
    void aFileOfAnotherSchemaIsRefused() {
        Optional<Path> file = Optional.of(folder.resolve("a.db"));
        SqliteStageStore.open(file, TestSchemas.hotels(), Quirks.MYSQL).close();

        assertThatThrownBy(() -> SqliteStageStore.open(file, TestSchemas.everyKind(), Quirks.MYSQL))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("made for another schema");
    }

    @Test
    void namesThatSqlKnowsOrCannotTellApartAreNoTrouble() {
        var model = SchemaReader.read(
                "type order { id: ID! group: String Group: String _key: Int select: [Int!] } "
                        + "type Order { id: ID! where: order values: [String!] } type order_select { id: ID! }"
                        + " type sqlite_x { id: ID! rowid: String }",
                Flavor.PRISMA);

        try (var odd = SqliteStageStore.open(Optional.empty(), model, Quirks.MYSQL)) {
            Node node = odd.transact(session -> {
                session.insert(
                        "order", "o", Map.of("group", "a", "Group", "b", "_key", 1), Map.of("select", List.of(1)));
                session.insert("Order", "O2", Map.of(), Map.of("values", List.of("v")));
                session.insert("sqlite_x", "x", Map.of("rowid", "r"), Map.of());
                session.link("Order", "where", "O2", "o");
                return session.related("Order", "where", List.of("O2"), Filter.EVERYTHING, Window.WHOLE)
                        .getOrDefault("O2", List.of())
                        .get(0);
            });

            assertThat(node.values())
                    .containsEntry("group", "a")
                    .containsEntry("Group", "b")
                    .containsEntry("_key", 1);
            assertThat(node.lists()).containsEntry("select", List.of(1));
        }
    }

    private void insert(String model, String id, Map<String, Object> values, Map<String, List<Object>> lists) {
        store.transact(session -> {
            session.insert(model, id, values, lists);
            return true;
        });
    }

    private void update(String id, Map<String, ? extends @Nullable Object> values, Map<String, List<Object>> lists) {
        store.transact(session -> {
            session.update("Hotel", id, values, lists);
            return true;
        });
    }

    private void link(String model, String field, String id, String target) {
        store.transact(session -> {
            session.link(model, field, id, target);
            return true;
        });
    }

    private Node find(String model, String id) {
        return store.<Optional<Node>>transact(session -> session.find(model, "id", id))
                .orElseThrow();
    }

    private List<String> linked(String model, String field, String id) {
        return store.transact(session -> session.linked(model, field, id));
    }
}
