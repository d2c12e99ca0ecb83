package io.stagesync.sandbox.bulk;

import static io.stagesync.sandbox.bulk.BulkStage.hotel;
import static io.stagesync.sandbox.bulk.BulkStage.id;
import static io.stagesync.sandbox.bulk.BulkStage.link;
import static io.stagesync.sandbox.bulk.BulkStage.list;
import static io.stagesync.sandbox.bulk.BulkStage.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.RichTextStorage;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Tables of nodes: Destination 0, Hotel 1, Review 2, Guide 3; of lists: Hotel.tags 0, Hotel.ratings 1. */
class ExportTest {
    private static final int LIMIT = Export.LIMIT_CHARACTERS;

    private final BulkStage stage = new BulkStage(Quirks.MYSQL);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void anEmptyStageGivesTheEndCursor() {
        assertThat(stage.export(LIMIT, "{\"fileType\":\"nodes\",\"cursor\":{\"table\":0,\"row\":0}}"))
                .isEqualTo(new BulkAnswer(200, """
                        {
                          "out" : {
                            "jsonElements" : [ ],
                            "size" : 0
                          },
                          "cursor" : {
                            "table" : -1,
                            "row" : -1,
                            "field" : -1,
                            "array" : -1
                          },
                          "isFull" : false
                        }""".replace("\n", System.lineSeparator())));
    }

    @Test
    void nodesComeByModelAndIdWithoutNullsListsAndRelations() {
        stage.importAll(
                "nodes",
                review("r"),
                hotel("b", ""),
                hotel(
                        "a",
                        ",\"rating\":1080.0,\"meta\":{\"x\":[1,null]},\"builtAt\":\"2019-10-01T08:00:00Z\",\"open\":false"));
        stage.importAll("lists", list("a", "tags", "[\"x\"]"));
        stage.importAll("relations", link("r", "a"));

        JsonNode elements = stage.exported(LIMIT, "nodes", 0, 0).path("out").path("jsonElements");

        assertThat(elements.valueStream().map(element -> element.path("id").stringValue()))
                .containsExactly("a", "b", "r");
        assertThat(elements.get(0).propertyNames())
                .startsWith("_typeName", "id")
                .containsExactlyInAnyOrder(
                        "_typeName",
                        "id",
                        "status",
                        "name",
                        "createdAt",
                        "updatedAt",
                        "rating",
                        "meta",
                        "builtAt",
                        "open");
        assertThat(elements.get(0).path("rating").toString()).isEqualTo("1080");
        assertThat(elements.get(0).path("meta").toString()).isEqualTo("{\"x\":[1,null]}");
        assertThat(elements.get(0).path("builtAt").stringValue()).isEqualTo("2019-10-01T08:00:00.000Z");
    }

    @Test
    void oddFloatsLookAsTheDatabasesDecimals() {
        stage.importAll("nodes", hotel("a", ",\"rating\":1e-10"), hotel("b", ",\"rating\":123456789012345678901.5"));

        assertThat(stage.exportedAll(LIMIT, "nodes"))
                .satisfiesExactly(
                        a -> assertThat(a).contains("\"rating\":1E-10"),
                        b -> assertThat(b).contains("\"rating\":1.2345678901234568E+20"));
    }

    @Test
    void aJsonNullIsWritten() {
        stage.importAll("nodes", hotel("a", ",\"meta\":null"));

        assertThat(stage.exportedAll(LIMIT, "nodes")).singleElement().asString().contains("\"meta\":null");
    }

    @Test
    void richTextIsAStringWhereTheQuirksSaySo() {
        try (BulkStage text = new BulkStage(Quirks.MYSQL.withRichText(RichTextStorage.TEXT))) {
            text.importAll("nodes", hotel("a", ",\"story\":\"{\\\"nodes\\\":[]}\""));

            assertThat(text.exportedAll(LIMIT, "nodes"))
                    .singleElement()
                    .asString()
                    .contains("\"story\":\"{\\\"nodes\\\":[]}\"");
        }
    }

    @Test
    void theSizeCountsTheCharactersOfTheElements() {
        stage.importAll("nodes", hotel("a", ""), review("r"));
        stage.importAll("relations", link("r", "a"));

        JsonNode out = stage.exported(LIMIT, "relations", 0, 0).path("out");

        assertThat(out.path("size").intValue())
                .isEqualTo(out.path("jsonElements").get(0).toString().length());
    }

    @Test
    void theFirstElementThatDoesNotFitEndsTheResponse() {
        stage.addHotels(5);
        int length = stage.exportedAll(LIMIT, "nodes").get(0).length();

        JsonNode answer = stage.exported(2 * length, "nodes", 0, 0);

        assertThat(answer.path("out").path("jsonElements")).hasSize(2);
        assertThat(answer.path("out").path("size").intValue()).isEqualTo(2 * length);
        assertThat(answer.path("isFull").booleanValue()).isTrue();
        assertThat(answer.path("cursor").toString()).isEqualTo("{\"table\":1,\"row\":2,\"field\":0,\"array\":0}");
        assertThat(stage.exportedAll(2 * length, "nodes")).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void anElementAboveTheLimitComesAloneAndTheCursorPointsBehindIt() {
        stage.addHotels(2);

        JsonNode answer = stage.exported(10, "nodes", 0, 0);

        assertThat(answer.path("out").path("jsonElements")).hasSize(1);
        assertThat(answer.path("cursor").toString()).isEqualTo("{\"table\":1,\"row\":1,\"field\":0,\"array\":0}");
        assertThat(stage.exported(10, "nodes", 1, 2)
                        .path("cursor")
                        .path("table")
                        .intValue())
                .isEqualTo(-1);
    }

    @Test
    void aRowPastTheEndGoesOnWithTheNextTable() {
        stage.importAll("nodes", hotel("a", ""), review("r"));

        assertThat(stage.exported(LIMIT, "nodes", 1, 99).path("out").path("jsonElements"))
                .hasSize(1);
    }

    @Test
    void manyPagesJoinUp() {
        stage.addHotels(2500);

        assertThat(stage.exportedAll(LIMIT, "nodes")).hasSize(2500).doesNotHaveDuplicates();
        assertThat(stage.exportedAll(50_000, "nodes")).hasSize(2500).doesNotHaveDuplicates();
    }

    @Test
    void aTableOutOfRangeIsACallError() {
        assertThat(stage.export(LIMIT, "{\"fileType\":\"nodes\",\"cursor\":{\"table\":4,\"row\":0}}"))
                .isEqualTo(new BulkAnswer(500, "{\"errors\":[{\"message\":\"None.get\",\"requestId\":\"test:1\"}]}"));
        assertThat(stage.export(LIMIT, "{\"fileType\":\"nodes\",\"cursor\":{\"table\":-1,\"row\":-1}}")
                        .json())
                .contains("None.get");
    }

    @Test
    void aNegativeRowIsACodedError() {
        BulkAnswer answer = stage.export(LIMIT, "{\"fileType\":\"nodes\",\"cursor\":{\"table\":0,\"row\":-1}}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json())
                .contains("\"code\":3028")
                .contains("\"message\":\"The 'skip' argument must be non negative\"");
    }

    @Test
    void aMissingCursorIsACallError() {
        assertThat(stage.export(LIMIT, "{\"fileType\":\"nodes\"}").status()).isEqualTo(500);
        assertThat(stage.export(LIMIT, "{\"fileType\":\"nodes\",\"cursor\":{\"table\":0}}")
                        .status())
                .isEqualTo(500);
    }

    @Test
    void anUnknownFileTypeLooksLikeAnEmptyProject() {
        stage.addHotels(1);

        assertThat(stage.exported(LIMIT, "list", 0, 0).path("isFull").booleanValue())
                .isFalse();
        assertThat(stage.exportedAll(LIMIT, "list")).isEmpty();
    }

    @Test
    void fewListsComeByNodeId() {
        stage.addHotels(3);
        stage.importAll("lists", list(id(1), "tags", "[\"b\",\"a\"]"), list(id(0), "tags", "[\"c\"]"));
        stage.importAll("lists", list(id(0), "ratings", "[2,1]"));

        assertThat(stage.exportedAll(LIMIT, "lists"))
                .containsExactly(
                        "{\"_typeName\":\"Hotel\",\"id\":\"h00000\",\"tags\":[\"c\"]}",
                        "{\"_typeName\":\"Hotel\",\"id\":\"h00001\",\"tags\":[\"b\",\"a\"]}",
                        "{\"_typeName\":\"Hotel\",\"id\":\"h00000\",\"ratings\":[2,1]}");
    }

    @Test
    void manyListsComeInHashOrder() {
        addTags(stage, 50);

        assertThat(ids(stage.exportedAll(LIMIT, "lists")))
                .hasSize(50)
                .isNotEqualTo(IntStream.range(0, 50).mapToObj(BulkStage::id).toList())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 50).mapToObj(BulkStage::id).toList());
    }

    @Test
    void aListExportOverSeveralResponsesRepeatsAndLosesValues() {
        addTags(stage, 200);

        List<String> received = ids(stage.exportedAll(2_000, "lists"));

        assertThat(received).hasSizeGreaterThan(200);
        assertThat(new HashSet<>(received)).hasSizeLessThan(200);
    }

    @Test
    void withoutThatQuirkTheResponsesJoinUp() {
        try (BulkStage fair = new BulkStage(Quirks.MYSQL.without(Quirk.LIST_CURSOR_COUNTS_ELEMENTS))) {
            addTags(fair, 200);

            assertThat(ids(fair.exportedAll(2_000, "lists")))
                    .isEqualTo(IntStream.range(0, 200).mapToObj(BulkStage::id).toList());
        }
    }

    @Test
    void aListFieldGivesAtMost1001ValuesButTheOffsetWorks() {
        stage.addHotels(700);
        stage.importAll(
                "lists",
                IntStream.range(0, 700)
                        .mapToObj(i -> list(id(i), "ratings", "[1,2,3]"))
                        .toArray(String[]::new));

        assertThat(values(stage, 0)).isEqualTo(1001);
        assertThat(values(stage, 1001)).isEqualTo(1001);
        assertThat(values(stage, 2002)).isEqualTo(98);
    }

    @Test
    void withoutThatQuirkAllValuesCome() {
        try (BulkStage fair = new BulkStage(Quirks.MYSQL.without(Quirk.LIST_EXPORT_CUT))) {
            fair.addHotels(700);
            fair.importAll(
                    "lists",
                    IntStream.range(0, 700)
                            .mapToObj(i -> list(id(i), "ratings", "[1,2,3]"))
                            .toArray(String[]::new));

            assertThat(values(fair, 0)).isEqualTo(2100);
        }
    }

    @Test
    void linksComeWithTheBSideFirstAndNoFieldNameWhereThereIsNone() {
        stage.importAll("nodes", hotel("a", ""), review("r"), "{\"_typeName\":\"Guide\",\"id\":\"g\"}");
        stage.importAll(
                "relations",
                link("r", "a"),
                "[{\"_typeName\":\"Hotel\",\"id\":\"a\",\"fieldName\":\"guide\"},{\"_typeName\":\"Guide\",\"id\":\"g\"}]");

        assertThat(stage.exportedAll(LIMIT, "relations"))
                .containsExactlyInAnyOrder(
                        "[{\"_typeName\":\"Review\",\"id\":\"r\",\"fieldName\":\"hotel\"},"
                                + "{\"_typeName\":\"Hotel\",\"id\":\"a\",\"fieldName\":\"reviews\"}]",
                        "[{\"_typeName\":\"Hotel\",\"id\":\"a\",\"fieldName\":\"guide\"},"
                                + "{\"_typeName\":\"Guide\",\"id\":\"g\"}]");
    }

    @Test
    void onMySqlAllLinksComeOnce() {
        addLinks(stage);

        assertThat(stage.exportedAll(LIMIT, "relations")).hasSize(2400).doesNotHaveDuplicates();
    }

    @Test
    void onPostgresSomeLinksComeTwiceAndOthersNever() {
        try (BulkStage postgres = new BulkStage(Quirks.POSTGRES)) {
            addLinks(postgres);

            List<String> received = postgres.exportedAll(LIMIT, "relations");

            assertThat(received).hasSize(2400);
            assertThat(new HashSet<>(received)).hasSizeBetween(2000, 2399);
        }
    }

    private static void addLinks(BulkStage stage) {
        stage.addHotels(8);
        stage.importAll(
                "nodes", IntStream.range(0, 2400).mapToObj(i -> review("r" + i)).toArray(String[]::new));
        stage.importAll(
                "relations",
                IntStream.range(0, 2400).mapToObj(i -> link("r" + i, id(i % 8))).toArray(String[]::new));
    }

    private static void addTags(BulkStage stage, int hotels) {
        stage.addHotels(hotels);
        stage.importAll(
                "lists",
                IntStream.range(0, hotels)
                        .mapToObj(i -> list(id(i), "tags", "[\"a\",\"b\",\"c\"]"))
                        .toArray(String[]::new));
    }

    private static List<String> ids(List<String> elements) {
        return elements.stream()
                .map(element -> element.replaceAll(".*\"id\":\"(\\w+)\".*", "$1"))
                .toList();
    }

    private static int values(BulkStage stage, long row) {
        return stage.exported(LIMIT, "lists", 1, row)
                .path("out")
                .path("jsonElements")
                .valueStream()
                .mapToInt(element -> element.path("ratings").size())
                .sum();
    }
}
