package io.stagesync.sandbox.store;

import static io.stagesync.sandbox.store.Filter.Operator.CONTAINS;
import static io.stagesync.sandbox.store.Filter.Operator.ENDS_WITH;
import static io.stagesync.sandbox.store.Filter.Operator.EQUALS;
import static io.stagesync.sandbox.store.Filter.Operator.GREATER;
import static io.stagesync.sandbox.store.Filter.Operator.GREATER_OR_EQUAL;
import static io.stagesync.sandbox.store.Filter.Operator.IN;
import static io.stagesync.sandbox.store.Filter.Operator.LESS;
import static io.stagesync.sandbox.store.Filter.Operator.LESS_OR_EQUAL;
import static io.stagesync.sandbox.store.Filter.Operator.STARTS_WITH;
import static io.stagesync.sandbox.store.Filter.Quantifier.EVERY;
import static io.stagesync.sandbox.store.Filter.Quantifier.NONE;
import static io.stagesync.sandbox.store.Filter.Quantifier.SOME;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.TestSchemas;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * <pre>
 * a  Astoria  4 stars  built 1900   reviews r1 r2   destination Rome
 * b  Bristol  3 stars  built 1950   reviews r3      destination Rome
 * c  Central  3 stars               no reviews
 * d  (none)   no stars              no reviews
 * </pre>
 */
class SelectTest {
    private final SqliteStageStore store = SqliteStageStore.open(Optional.empty(), TestSchemas.hotels(), Quirks.MYSQL);

    @BeforeEach
    void fill() {
        store.transact(session -> {
            session.insert("Hotel", "c", Map.of("name", "Central", "stars", 3, "status", "DRAFT"), Map.of());
            session.insert(
                    "Hotel",
                    "a",
                    Map.of(
                            "name",
                            "Astoria",
                            "stars",
                            4,
                            "status",
                            "PUBLISHED",
                            "open",
                            true,
                            "builtAt",
                            Instant.parse("1900-01-01T00:00:00Z"),
                            "rating",
                            new BigDecimal("4.5")),
                    Map.of("tags", List.of("x")));
            session.insert(
                    "Hotel",
                    "b",
                    Map.of(
                            "name",
                            "Bristol",
                            "stars",
                            3,
                            "status",
                            "DRAFT",
                            "open",
                            false,
                            "builtAt",
                            Instant.parse("1950-01-01T00:00:00Z"),
                            "twitterHandle",
                            "The_Bristol%"),
                    Map.of());
            session.insert("Hotel", "d", Map.of("status", "ARCHIVED"), Map.of());
            session.insert("Destination", "rome", Map.of("name", "Rome"), Map.of());
            List.of("r1", "r2", "r3", "r4")
                    .forEach(id -> session.insert("Review", id, Map.of("status", "DRAFT"), Map.of()));
            session.update("Review", "r2", Map.of("status", "PUBLISHED"), Map.of());
            session.link("Hotel", "reviews", "a", "r1");
            session.link("Hotel", "reviews", "a", "r2");
            session.link("Hotel", "reviews", "b", "r3");
            session.link("Hotel", "destination", "a", "rome");
            session.link("Hotel", "destination", "b", "rome");
            return true;
        });
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void withoutOrderNodesComeById() {
        assertThat(select(Filter.EVERYTHING, Window.WHOLE)).containsExactly("a", "b", "c", "d");
    }

    @Test
    void comparisonsMatchByValueAndNeverNull() {
        assertThat(where("stars", EQUALS, 3)).containsExactly("b", "c");
        assertThat(where("stars", GREATER, 3)).containsExactly("a");
        assertThat(where("stars", GREATER_OR_EQUAL, 3)).containsExactly("a", "b", "c");
        assertThat(where("stars", LESS, 4)).containsExactly("b", "c");
        assertThat(where("stars", LESS_OR_EQUAL, 4)).containsExactly("a", "b", "c");
        assertThat(where("open", EQUALS, false)).containsExactly("b");
        assertThat(where("builtAt", LESS, Instant.parse("1949-12-31T23:59:59.999Z")))
                .containsExactly("a");
        assertThat(where("rating", EQUALS, new BigDecimal("4.5"))).containsExactly("a");
        assertThat(where("status", EQUALS, "DRAFT")).containsExactly("b", "c");
    }

    @Test
    void nullAsksForAbsence() {
        assertThat(where("stars", EQUALS, null)).containsExactly("d");
        assertThat(select(new Filter.Not(new Filter.Compare("stars", EQUALS, null)), Window.WHOLE))
                .containsExactly("a", "b", "c");
    }

    @Test
    void theNegationOfAComparisonLeavesNullOut() {
        assertThat(select(new Filter.Not(new Filter.Compare("stars", EQUALS, 3)), Window.WHOLE))
                .containsExactly("a");
    }

    @Test
    void listsOfValuesMatchAnyOfThem() {
        assertThat(where("stars", IN, List.of(4, 5))).containsExactly("a");
        assertThat(where("stars", IN, List.of())).isEmpty();
        assertThat(where("stars", IN, Arrays.asList(4, null))).containsExactly("a", "d");
        assertThat(where("open", IN, List.of(true))).containsExactly("a");
        assertThat(where("builtAt", IN, List.of(Instant.parse("1950-01-01T00:00:00Z"))))
                .containsExactly("b");
        assertThat(where("name", IN, List.of("ASTORIA"))).containsExactly("a");
        assertThat(select(new Filter.Not(new Filter.Compare("id", IN, List.of("A", "b"))), Window.WHOLE))
                .containsExactly("c", "d");
    }

    @Test
    void textsAreSearchedLiterallyAndWithoutRegardToCase() {
        assertThat(where("name", CONTAINS, "TR")).containsExactly("c");
        assertThat(where("name", STARTS_WITH, "b")).containsExactly("b");
        assertThat(where("name", ENDS_WITH, "IA")).containsExactly("a");
        assertThat(where("twitterHandle", CONTAINS, "_b")).containsExactly("b");
        assertThat(where("twitterHandle", ENDS_WITH, "%")).containsExactly("b");
        assertThat(where("name", STARTS_WITH, "")).containsExactly("a", "b", "c");
        assertThat(where("name", EQUALS, "astoria ")).containsExactly("a");
        assertThat(select(new Filter.Search("bristol"), Window.WHOLE)).containsExactly("b");
    }

    @Test
    void conditionsCombine() {
        Filter three = new Filter.Compare("stars", EQUALS, 3);
        Filter open = new Filter.Compare("open", EQUALS, true);

        assertThat(select(new Filter.Any(List.of(three, open)), Window.WHOLE)).containsExactly("a", "b", "c");
        assertThat(select(new Filter.All(List.of(three, new Filter.Not(open))), Window.WHOLE))
                .containsExactly("b");
        assertThat(select(new Filter.Any(List.of()), Window.WHOLE)).isEmpty();
    }

    @Test
    void relatedNodesCanBeAskedFor() {
        Filter published = new Filter.Compare("status", EQUALS, "PUBLISHED");

        assertThat(select(new Filter.Linked("reviews", SOME, published), Window.WHOLE))
                .containsExactly("a");
        assertThat(select(new Filter.Linked("reviews", EVERY, published), Window.WHOLE))
                .containsExactly("c", "d");
        assertThat(select(new Filter.Linked("reviews", NONE, published), Window.WHOLE))
                .containsExactly("b", "c", "d");
        assertThat(select(new Filter.Linked("destination", SOME, null), Window.WHOLE))
                .containsExactly("c", "d");
        assertThat(select(
                        new Filter.Linked("destination", SOME, new Filter.Linked("hotels", SOME, published)),
                        Window.WHOLE))
                .containsExactly("a", "b");
    }

    @Test
    void aHugeListOfIdsWorks() {
        List<String> ids = new ArrayList<>(List.of("a", "d"));
        IntStream.range(0, 40_000).forEach(i -> ids.add("unknown" + i));

        assertThat(where("id", IN, ids)).containsExactly("a", "d");
    }

    @Test
    void tiesAreBrokenByIdAscendingInBothDirections() {
        assertThat(select(Filter.EVERYTHING, by("stars", false))).containsExactly("d", "b", "c", "a");
        assertThat(select(Filter.EVERYTHING, by("stars", true))).containsExactly("a", "b", "c", "d");
    }

    @Test
    void skipAndFirstAreOffsetAndLimit() {
        assertThat(select(Filter.EVERYTHING, page(1, 2, null, null, null))).containsExactly("b", "c");
        assertThat(select(Filter.EVERYTHING, page(null, 0, null, null, null))).isEmpty();
        assertThat(select(Filter.EVERYTHING, page(9, null, null, null, null))).isEmpty();
    }

    @Test
    void lastTakesFromTheEndInTheSameOrder() {
        assertThat(select(Filter.EVERYTHING, page(null, null, 2, null, null))).containsExactly("c", "d");
        assertThat(select(Filter.EVERYTHING, page(1, null, 2, null, null))).containsExactly("b", "c");
    }

    @Test
    void cursorsAreIds() {
        assertThat(select(Filter.EVERYTHING, page(null, null, null, "B", null))).containsExactly("c", "d");
        assertThat(select(Filter.EVERYTHING, page(null, null, null, null, "c"))).containsExactly("a", "b");
        assertThat(select(Filter.EVERYTHING, page(null, null, null, "a", "d"))).containsExactly("b", "c");
        assertThat(select(Filter.EVERYTHING, page(null, 1, null, "a", null))).containsExactly("b");
    }

    @Test
    void cursorsStandAtTheSortValueOfTheirNode() {
        Window afterB = new Window(
                Optional.of("stars"),
                true,
                OptionalInt.empty(),
                Optional.of("b"),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
        Window beforeC = new Window(
                Optional.of("stars"),
                true,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.of("c"),
                OptionalInt.empty(),
                OptionalInt.empty());

        assertThat(select(Filter.EVERYTHING, afterB)).containsExactly("c");
        assertThat(select(Filter.EVERYTHING, beforeC)).containsExactly("a", "b");
    }

    @Test
    void anUnknownCursorGivesNothing() {
        assertThat(select(Filter.EVERYTHING, page(null, null, null, "zz", null)))
                .isEmpty();
        assertThat(select(Filter.EVERYTHING, page(null, null, null, null, "zz")))
                .isEmpty();
    }

    @Test
    void aCursorWhoseSortValueIsNullGivesNothing() {
        Window window = new Window(
                Optional.of("stars"),
                false,
                OptionalInt.empty(),
                Optional.of("d"),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());

        assertThat(select(Filter.EVERYTHING, window)).isEmpty();
    }

    @Test
    void countsFollowTheFilter() {
        assertThat(store.<Long>transact(session -> session.count("Hotel", new Filter.Compare("stars", EQUALS, 3))))
                .isEqualTo(2);
    }

    @Test
    void relatedNodesComeForManyParentsAtOnce() {
        Map<String, List<Node>> reviews = related(Filter.EVERYTHING, Window.WHOLE);

        assertThat(reviews).containsOnlyKeys("a", "b", "c", "unknown");
        assertThat(reviews.get("a")).extracting(Node::id).containsExactly("r1", "r2");
        assertThat(reviews.get("b")).extracting(Node::id).containsExactly("r3");
        assertThat(reviews.get("c")).isEmpty();
    }

    @Test
    void relatedNodesArePagedForEachParent() {
        assertThat(related(Filter.EVERYTHING, page(null, 1, null, null, null)).get("a"))
                .extracting(Node::id)
                .containsExactly("r1");
        assertThat(related(Filter.EVERYTHING, page(null, null, 1, null, null)).get("a"))
                .extracting(Node::id)
                .containsExactly("r2");
        assertThat(related(Filter.EVERYTHING, page(1, 5, null, null, null)).get("a"))
                .extracting(Node::id)
                .containsExactly("r2");
        assertThat(related(Filter.EVERYTHING, page(null, null, 2, null, null)).get("a"))
                .extracting(Node::id)
                .containsExactly("r1", "r2");
        assertThat(related(Filter.EVERYTHING, page(null, null, null, "r1", null))
                        .get("a"))
                .extracting(Node::id)
                .containsExactly("r2");
        assertThat(related(new Filter.Compare("status", EQUALS, "PUBLISHED"), Window.WHOLE)
                        .get("a"))
                .extracting(Node::id)
                .containsExactly("r2");
    }

    private List<String> where(String field, Filter.Operator operator, @Nullable Object value) {
        return select(new Filter.Compare(field, operator, value), Window.WHOLE);
    }

    private List<String> select(Filter filter, Window window) {
        return store.transact(session ->
                session.select("Hotel", filter, window).stream().map(Node::id).toList());
    }

    private Map<String, List<Node>> related(Filter filter, Window window) {
        return store.transact(
                session -> session.related("Hotel", "reviews", List.of("a", "b", "c", "unknown"), filter, window));
    }

    private static Window by(String field, boolean descending) {
        return new Window(
                Optional.of(field),
                descending,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty());
    }

    private static Window page(
            @Nullable Integer skip,
            @Nullable Integer first,
            @Nullable Integer last,
            @Nullable String after,
            @Nullable String before) {
        return new Window(
                Optional.empty(),
                false,
                optional(skip),
                Optional.ofNullable(after),
                Optional.ofNullable(before),
                optional(first),
                optional(last));
    }

    private static OptionalInt optional(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
