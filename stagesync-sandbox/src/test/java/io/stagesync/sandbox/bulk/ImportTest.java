package io.stagesync.sandbox.bulk;

import static io.stagesync.sandbox.bulk.BulkStage.hotel;
import static io.stagesync.sandbox.bulk.BulkStage.link;
import static io.stagesync.sandbox.bulk.BulkStage.list;
import static io.stagesync.sandbox.bulk.BulkStage.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.store.Quirks;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportTest {
    private final BulkStage stage = new BulkStage(Quirks.MYSQL);

    @BeforeEach
    void fill() {
        stage.importAll(
                "nodes",
                hotel("h1", ""),
                hotel("h2", ""),
                review("r1"),
                review("r2"),
                "{\"_typeName\":\"Guide\",\"id\":\"g1\"}");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'valueType':'nodes','values':[{'_typeName':'Motel','id':'x'}]} | No model with name: Motel found.",
                "{'valueType':'nodes','values':[{'id':'x'}]} | key not found: _typeName",
                "{'valueType':'nodes','values':[{'_typeName':'Hotel'}]} | key not found: id",
                "{'valueType':'nodes','values':[{'_typeName':'Hotel','id':5}]} | JsError.get",
                "{'valueType':'nodes','values':['x']} | JsError.get",
                "{'valueType':'nodes'} | JsError.get",
                "{'values':[]} | JsError.get",
                "{'valueType':'list','values':[]} | list (of class java.lang.String)",
                "{'valueType':'lists','values':[{'_typeName':'Hotel','id':'h1'}]} | next on empty iterator",
                "{'valueType':'lists','values':[{'_typeName':'Hotel','id':'h1','nope':[]}]}"
                        + " | field nope is not part of the model Hotel",
                "{'valueType':'lists','values':[{'_typeName':'Hotel','id':'h1','name':['x']}]} | requirement failed",
                "{'valueType':'lists','values':[{'_typeName':'Hotel','id':'h1','tags':'x'}]} | JsError.get",
                "{'valueType':'lists','values':[{'_typeName':'Hotel','id':'h1','tags':[null]}]} | JsError.get",
                "{'valueType':'lists','values':[{'_typeName':'Hotel','id':'h1','tags':[5]}]} | JsError.get",
                "{'valueType':'relations','values':[[]]} | head of empty list",
                "{'valueType':'relations','values':[[{'_typeName':'Hotel','id':'h1','fieldName':null},"
                        + "{'_typeName':'Hotel','id':'h1'}]]}"
                        + " | Invalid ImportRelation at least one fieldName needs to be defined.",
                "{'valueType':'relations','values':[[{'_typeName':'Hotel','id':'h1','fieldName':'F'},"
                        + "{'_typeName':'Hotel','id':'h1'}]]} | field F is not part of the model Hotel",
                "{'valueType':'relations','values':[[{'_typeName':'Motel','id':'h1','fieldName':'F'},"
                        + "{'_typeName':'Hotel','id':'h1'}]]} | No model with name: Motel found.",
                "{'valueType':'relations','values':[[{'_typeName':'Review','id':'r1','fieldName':'hotel'},"
                        + "{'_typeName':'Motel','id':'h1'}]]} | No model with name: Motel found.",
                "{'valueType':'relations','values':[[{'_typeName':'Review','id':'r1','fieldName':'hotel'},"
                        + "{'id':'h1'}]]} | key not found: _typeName",
                "{'valueType':'relations','values':[[{'_typeName':'Hotel','id':'h1','fieldName':5},"
                        + "{'_typeName':'Hotel','id':'h1'}]]}"
                        + " | Invalid ImportRelation at least one fieldName needs to be defined."
            })
    void whatCannotBeUnderstoodEndsTheCall(String body, String message) {
        assertThat(stage.call(body.replace('\'', '"')))
                .isEqualTo(new BulkAnswer(
                        500, "{\"errors\":[{\"message\":\"" + message + "\",\"requestId\":\"test:1\"}]}"));
    }

    @Test
    void aCallErrorStoresNothingOfTheCall() {
        assertThat(stage.importAll("nodes", hotel("new", ""), "{\"_typeName\":\"Motel\",\"id\":\"x\"}")
                        .status())
                .isEqualTo(500);
        assertThat(stage.hotelIds()).isEqualTo("h1 h2");
    }

    @Test
    void listsAreAppendedWithinAndAcrossCalls() {
        assertThat(stage.strings("lists", list("h1", "tags", "[\"b\",\"a\"]"), list("h1", "tags", "[\"b\"]")))
                .isEmpty();
        stage.importAll("lists", list("h1", "tags", "[\"c\"]"));

        assertThat(stage.hotel("h1").lists()).containsEntry("tags", List.of("b", "a", "b", "c"));
    }

    @Test
    void onlyTheFirstListFieldOfAnElementCounts() {
        assertThat(stage.strings("lists", "{\"_typeName\":\"Hotel\",\"id\":\"h1\",\"tags\":[\"a\"],\"ratings\":[1]}"))
                .isEmpty();
        assertThat(stage.hotel("h1").lists()).containsOnlyKeys("tags");
    }

    @Test
    void anEmptyListDoesNothing() {
        assertThat(stage.strings("lists", list("h1", "tags", "[]"))).isEmpty();
    }

    @Test
    void everyValueOfAnUnknownNodeIsReported() {
        assertThat(stage.strings("lists", list("no", "tags", "[\"a\",\"b\"]"), list("h1", "tags", "[\"c\"]")))
                .satisfiesExactly(
                        a -> assertThat(a)
                                .startsWith("Failure inserting into listTable Hotel_tags for the id no for value a."
                                        + " Cause: .SQLIntegrityConstraintViolationException: (conn=30124) Cannot add or"
                                        + " update a child row: a foreign key constraint fails"),
                        b -> assertThat(b).contains("for value b. Cause: "));
        assertThat(stage.hotel("h1").lists()).containsEntry("tags", List.of("c"));
    }

    @Test
    void linksAreFoundFromEitherSide() {
        assertThat(stage.strings(
                        "relations",
                        link("r1", "h1"),
                        "[{\"_typeName\":\"Hotel\",\"id\":\"h1\"},"
                                + "{\"_typeName\":\"Review\",\"id\":\"r2\",\"fieldName\":\"hotel\"}]",
                        "[{\"_typeName\":\"Guide\",\"id\":\"g1\",\"fieldName\":null},"
                                + "{\"_typeName\":\"Hotel\",\"id\":\"h1\",\"fieldName\":\"guide\"}]"))
                .isEmpty();
        assertThat(stage.linked("Hotel", "reviews", "h1")).containsExactly("r1", "r2");
        assertThat(stage.linked("Hotel", "guide", "h1")).containsExactly("g1");
    }

    @Test
    void theOtherSidesModelAndFieldAreNotChecked() {
        assertThat(stage.strings(
                        "relations",
                        "[{\"_typeName\":\"Review\",\"id\":\"r1\",\"fieldName\":\"hotel\"},"
                                + "{\"_typeName\":\"Guide\",\"id\":\"h1\",\"fieldName\":\"x\"}]"))
                .isEmpty();
    }

    @Test
    void onlyTheFirstAndLastEntryOfALinkCount() {
        assertThat(stage.strings(
                        "relations",
                        "[{\"_typeName\":\"Review\",\"id\":\"r1\",\"fieldName\":\"hotel\"},5,"
                                + "{\"_typeName\":\"Hotel\",\"id\":\"h1\"}]"))
                .isEmpty();
    }

    @Test
    void aLinkOfOneEntryIsRefusedByTheDatabase() {
        assertThat(stage.strings("relations", "[{\"_typeName\":\"Review\",\"id\":\"r1\",\"fieldName\":\"hotel\"}]"))
                .singleElement()
                .asString()
                .startsWith("Failure inserting into relationtable _HotelToReview with ids StringIdGCValue(r1) and"
                        + " StringIdGCValue(r1). Cause: ");
    }

    @Test
    void existingLinksAndMissingNodesAreReportedWithTheASideFirst() {
        stage.importAll("relations", link("r1", "h1"));

        assertThat(stage.strings("relations", link("r1", "h1"), link("no", "h2"), link("r2", "h2")))
                .satisfiesExactly(
                        existing -> assertThat(existing)
                                .isEqualTo("Failure inserting into relationtable _HotelToReview with ids"
                                        + " StringIdGCValue(h1) and StringIdGCValue(r1). Cause:"
                                        + " .SQLIntegrityConstraintViolationException: (conn=30124) Duplicate entry"
                                        + " 'h1-r1' for key 'AB_unique'"),
                        missing -> assertThat(missing).contains("StringIdGCValue(h2) and StringIdGCValue(no)"));
        assertThat(stage.linked("Hotel", "reviews", "h2")).containsExactly("r2");
    }

    @Test
    void aSecondLinkOfAToOneFieldIsKeptBesideTheFirst() {
        stage.importAll("relations", link("r1", "h2"), link("r1", "h1"));

        assertThat(stage.linked("Review", "hotel", "r1")).containsExactly("h1", "h2");
        assertThat(stage.linked("Hotel", "reviews", "h2")).containsExactly("r1");
    }

    @Test
    void importsOfListsAndLinksLeaveTheTimestampsAlone() {
        stage.importAll("nodes", hotel("old", ",\"updatedAt\":\"2001-01-01T00:00:00.000Z\""));
        stage.importAll("lists", list("old", "tags", "[\"a\"]"));
        stage.importAll("relations", link("r1", "old"));

        assertThat(stage.hotel("old").value("updatedAt")).hasToString("2001-01-01T00:00:00Z");
    }

    @Test
    void theTimeOfAnImportDoesNotGrowOutOfBounds() {
        String[] nodes = IntStream.range(0, 10_000)
                .mapToObj(i -> hotel("n" + i, ",\"twitterHandle\":\"" + i + "\",\"meta\":\"" + "x".repeat(900) + "\""))
                .toArray(String[]::new);

        Assertions.assertTimeout(
                Duration.ofMinutes(2),
                () -> assertThat(stage.strings("nodes", nodes)).isEmpty());
    }
}
