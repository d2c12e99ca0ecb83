package io.stagesync.sandbox.bulk;

import static io.stagesync.sandbox.bulk.BulkStage.hotel;
import static io.stagesync.sandbox.bulk.BulkStage.review;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.RichTextStorage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class NodeImportTest {
    private static final String DUPLICATE_A =
            ".SQLIntegrityConstraintViolationException: (conn=30124) Duplicate entry 'a' for key 'PRIMARY'";
    private static final String NO_NAME =
            ".SQLIntegrityConstraintViolationException: (conn=30124) Column 'name' cannot be null";

    private final BulkStage stage = new BulkStage(Quirks.MYSQL);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void goodNodesAreStoredAsGivenAndAnsweredWithAnEmptyArray() {
        BulkAnswer answer = stage.importAll("nodes", hotel("a", """
                        ,"createdAt":"2019-10-01T08:00:00.000Z","updatedAt":"2019-10-02T09:30:00.000Z","stars":4,
                        "rating":4.5,"open":true,"meta":{"x":[1]},"twitterHandle":"t"
                        """), review("r"));

        assertThat(answer).isEqualTo(new BulkAnswer(200, "[]"));
        assertThat(stage.hotel("a").values())
                .containsEntry("createdAt", Instant.parse("2019-10-01T08:00:00Z"))
                .containsEntry("updatedAt", Instant.parse("2019-10-02T09:30:00Z"))
                .containsEntry("stars", 4)
                .containsEntry("rating", new BigDecimal("4.5"))
                .containsEntry("open", true)
                .containsEntry("meta", JsonMapper.shared().readTree("{\"x\":[1]}"));
    }

    @Test
    void absentTimestampsAreNow() {
        stage.importAll("nodes", hotel("a", ""));

        assertThat(stage.hotel("a").values())
                .containsEntry("createdAt", Instant.parse(BulkStage.NOW))
                .containsEntry("updatedAt", Instant.parse(BulkStage.NOW));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'twitterHandle':null",
                "'twitterHandle':5",
                "'stars':'5'",
                "'open':1",
                "'rating':'1.5'",
                "'status':'GONE'",
                "'tags':['a']",
                "'createdAt':null",
                "'builtAt':5"
            })
    void valuesThatDoNotFitAreInvalid(String entry) {
        String field = entry.substring(1, entry.indexOf('\'', 1));

        assertThat(stage.strings("nodes", hotel("a", "," + entry.replace('\'', '"')), hotel("b", "")))
                .containsExactly("The model Hotel with id a has an invalid value for field' " + field + "'.");
        assertThat(stage.hotelIds()).isEqualTo("b");
    }

    @Test
    void unknownFieldsAreNamed() {
        assertThat(stage.strings("nodes", hotel("a", ",\"url\":\"x\""), hotel("b", "")))
                .containsExactly("The model Hotel with id a has an unknown field 'url' in field list.");
    }

    @Test
    void onlyTheFirstBadFieldIsNamed() {
        assertThat(stage.strings("nodes", hotel("a", ",\"stars\":\"x\",\"url\":1")))
                .containsExactly("The model Hotel with id a has an invalid value for field' stars'.");
    }

    @Test
    void relationFieldsAreAnExceptionInsidePrisma() {
        assertThat(stage.strings("nodes", hotel("a", ",\"destination\":\"x\"")))
                .singleElement()
                .asString()
                .startsWith("The model Hotel with id a produced an exception during import:"
                        + " java.lang.ClassCastException: ")
                .endsWith("ScalarField.");
    }

    @Test
    void anImportIsSeenWhileItGoesOn() throws Exception {
        CompletableFuture<Void> importing = CompletableFuture.runAsync(() -> stage.addHotels(10_000));
        Set<Long> seen = new TreeSet<>();
        while (!importing.isDone()) {
            seen.add(stage.store().<Long>transact(session -> session.count("Hotel", Filter.EVERYTHING)));
        }
        importing.get();

        assertThat(seen).anyMatch(count -> count > 0 && count < 10_000);
    }

    @Test
    void oneCauseHoldsForTheWholeBatchHoweverLarge() {
        stage.importAll("nodes", hotel(BulkStage.id(7), ""), hotel(BulkStage.id(450), ""));
        String[] nodes = IntStream.range(0, 500)
                .mapToObj(i -> hotel(BulkStage.id(i), ""))
                .toArray(String[]::new);

        assertThat(stage.strings("nodes", nodes))
                .hasSize(4)
                .allMatch(string -> string.endsWith("Duplicate entry 'h00007' for key 'PRIMARY'"));
    }

    @Test
    void anIdComesBackWithoutTrailingBlanks() {
        stage.importAll("nodes", hotel("Blank  ", ""));

        assertThat(stage.hotel("blank").id()).isEqualTo("Blank");
    }

    @Test
    void aJsonNullIsStored() {
        stage.importAll("nodes", hotel("a", ",\"meta\":null"));

        assertThat(stage.hotel("a").value("meta")).hasToString("null");
    }

    @Test
    void jsonFieldsTakeBareScalars() {
        stage.importAll("nodes", hotel("a", ",\"meta\":\"{\\\"x\\\":1}\""));

        assertThat(stage.hotel("a").value("meta")).hasToString("\"{\\\"x\\\":1}\"");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-01T10:00:00.1Z, 2019-05-01T10:00:00.100Z",
        "2019-05-01T10:00:00.12+02:00, 2019-05-01T08:00:00.120Z",
        "2019-05-01T10:00:00+0200, 2019-05-01T08:00:00Z",
        "2019-05-01 10:00:00, 2019-05-01T10:00:00Z",
        "0001-01-01T00:00:00.000Z, 0000-12-30T00:00:00Z"
    })
    void acceptedDatesBecomeInstants(String given, String stored) {
        stage.importAll("nodes", hotel("a", ",\"builtAt\":\"" + given + "\""));

        assertThat(stage.hotel("a").value("builtAt")).isEqualTo(Instant.parse(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-05-01",
                "2019-05-01T10:00Z",
                "2019-05-01T10:00:00",
                "2019-05-01T10:00:00.1234567Z",
                "2019-13-01T10:00:00Z",
                "soon"
            })
    void otherDatesAreAnExceptionInsidePrisma(String given) {
        assertThat(stage.strings("nodes", hotel("a", ",\"builtAt\":\"" + given + "\"")))
                .singleElement()
                .asString()
                .startsWith("The model Hotel with id a produced an exception during import:"
                        + " java.lang.IllegalArgumentException: ")
                .endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({"4.9, 4", "-4.9, -4", "3000000000, -1294967296"})
    void intsAreTruncatedAndWrap(String given, int stored) {
        stage.importAll("nodes", hotel("a", ",\"stars\":" + given));

        assertThat(stage.hotel("a").value("stars")).isEqualTo(stored);
    }

    @Test
    void intsThatDoNotFitAreInvalidWithoutTheQuirk() {
        try (BulkStage strict = new BulkStage(Quirks.MYSQL.without(Quirk.INTS_WRAP))) {
            assertThat(strict.strings("nodes", hotel("a", ",\"stars\":4.9"), hotel("b", ",\"stars\":4.0")))
                    .containsExactly("The model Hotel with id a has an invalid value for field' stars'.");
        }
    }

    @Test
    void aHugeFloatIsRefusedByTheDatabase() {
        assertThat(stage.strings("nodes", hotel("a", ",\"rating\":1e300")))
                .containsExactly("Failure inserting Hotel with Id: a. Cause: .SQLDataException: (conn=30124) Out of"
                        + " range value for column 'rating' at row 1");
    }

    @Test
    void aMissingRequiredFieldIsRefusedByTheDatabase() {
        assertThat(stage.strings("nodes", "{\"_typeName\":\"Hotel\",\"id\":\"a\",\"status\":\"DRAFT\"}"))
                .containsExactly("Failure inserting Hotel with Id: a. Cause: " + NO_NAME);
    }

    @Test
    void aSecondNodeOfAnIdIsRefusedTwiceAndTheFirstOneStays() {
        stage.importAll("nodes", hotel("a", ",\"stars\":1"));

        assertThat(stage.strings("nodes", hotel("a", ",\"stars\":2"), hotel("b", "")))
                .containsExactly(
                        "Failure inserting Hotel with Id: a. Cause: " + DUPLICATE_A,
                        "Failure inserting RelayRow with Id: a. Cause: " + DUPLICATE_A);
        assertThat(stage.hotel("a").value("stars")).isEqualTo(1);
        assertThat(stage.hotelIds()).isEqualTo("a b");
    }

    @Test
    void withinACallTheFirstNodeOfAnIdWins() {
        assertThat(stage.strings("nodes", hotel("a", ",\"stars\":1"), hotel("a", ",\"stars\":2")))
                .hasSize(2);
        assertThat(stage.hotel("a").value("stars")).isEqualTo(1);
    }

    @Test
    void anIdOfAnotherModelIsReportedButTheNodeStored() {
        stage.importAll("nodes", review("a"));

        assertThat(stage.strings("nodes", hotel("a", "")))
                .containsExactly("Failure inserting RelayRow with Id: a. Cause: " + DUPLICATE_A);
        assertThat(stage.hotelIds()).isEqualTo("a");
    }

    @Test
    void idsDifferingInCaseOrTrailingBlanksCollide() {
        assertThat(stage.strings("nodes", hotel("a", ""), hotel("A ", ""))).hasSize(2);
    }

    @Test
    void anEmptyIdIsAccepted() {
        assertThat(stage.strings("nodes", hotel("", ""))).isEmpty();
    }

    @Test
    void aTakenUniqueValueIsRefused() {
        assertThat(stage.strings(
                        "nodes", hotel("a", ",\"twitterHandle\":\"t\""), hotel("b", ",\"twitterHandle\":\"T\"")))
                .containsExactly("Failure inserting Hotel with Id: b. Cause:"
                        + " .SQLIntegrityConstraintViolationException: (conn=30124) Duplicate entry 'T' for key"
                        + " 'twitterHandle_UNIQUE'");
    }

    @Test
    void idsAbove25CharactersAreRefusedAndAbove36Twice() {
        assertThat(stage.strings("nodes", hotel("x".repeat(25), ""))).isEmpty();
        assertThat(stage.strings("nodes", hotel("y".repeat(26), ""))).hasSize(1);
        assertThat(stage.strings("nodes", hotel("z".repeat(36), ""))).hasSize(1);
        assertThat(stage.strings("nodes", hotel("w".repeat(37), ""))).hasSize(2);
    }

    @Test
    void allStringsOfABatchCarryTheFirstCause() {
        stage.importAll("nodes", hotel("a", ""));

        assertThat(stage.strings(
                        "nodes", hotel("a", ""), "{\"_typeName\":\"Hotel\",\"id\":\"b\",\"status\":\"DRAFT\"}"))
                .contains("Failure inserting Hotel with Id: b. Cause: " + DUPLICATE_A);
    }

    @Test
    void withoutThatQuirkEachStringHasItsOwnCause() {
        try (BulkStage fair = new BulkStage(Quirks.MYSQL.without(Quirk.ONE_CAUSE_PER_BATCH))) {
            fair.importAll("nodes", hotel("a", ""));

            assertThat(fair.strings(
                            "nodes", hotel("a", ""), "{\"_typeName\":\"Hotel\",\"id\":\"b\",\"status\":\"DRAFT\"}"))
                    .contains("Failure inserting Hotel with Id: b. Cause: " + NO_NAME);
        }
    }

    @Test
    void aRefusedNodeLeavesATraceThatALaterGoodImportReports() {
        stage.importAll("nodes", "{\"_typeName\":\"Hotel\",\"id\":\"a\",\"status\":\"DRAFT\"}");

        assertThat(stage.strings("nodes", hotel("a", "")))
                .containsExactly("Failure inserting RelayRow with Id: a. Cause: " + DUPLICATE_A);
        assertThat(stage.hotelIds()).isEqualTo("a");
    }

    @Test
    void withoutThatQuirkARefusedNodeLeavesNothing() {
        try (BulkStage clean = new BulkStage(Quirks.MYSQL.without(Quirk.REFUSED_NODES_LEAVE_TRACE))) {
            clean.importAll("nodes", "{\"_typeName\":\"Hotel\",\"id\":\"a\",\"status\":\"DRAFT\"}");

            assertThat(clean.strings("nodes", hotel("a", ""))).isEmpty();
        }
    }

    @Test
    void aNodeDeletedByGraphQlIsImportedAgainWithoutAWord() {
        stage.importAll("nodes", hotel("a", ""));
        stage.store().transact(session -> {
            session.delete("Hotel", "a");
            return true;
        });

        assertThat(stage.strings("nodes", hotel("a", ""))).isEmpty();
    }

    @Test
    void databaseStringsComeBeforeConversionStrings() {
        stage.importAll("nodes", hotel("a", ""));

        assertThat(stage.strings("nodes", hotel("b", ",\"url\":1"), hotel("a", "")))
                .hasSize(3)
                .last()
                .asString()
                .contains("unknown field 'url'");
    }

    @Test
    void theSeparatorInsideAMessageSplitsIt() {
        assertThat(stage.strings("nodes", hotel("a", ",\"x-@-y\":1")))
                .containsExactly("The model Hotel with id a has an unknown field 'x", "y' in field list.");
    }

    @Test
    void onPostgresOneRefusedRowUndoesItsBatchAndEveryRowIsReported() {
        try (BulkStage postgres = new BulkStage(Quirks.POSTGRES)) {
            postgres.importAll("nodes", hotel("a", ""));

            assertThat(postgres.strings("nodes", hotel("b", ""), hotel("a", ""), review("r")))
                    .filteredOn(string -> string.contains("inserting Hotel"))
                    .satisfiesExactly(
                            b -> assertThat(b)
                                    .startsWith("Failure inserting Hotel with Id: b. Cause: ")
                                    .contains("duplicate key value violates unique constraint"),
                            a -> assertThat(a).startsWith("Failure inserting Hotel with Id: a. Cause: "));
            assertThat(postgres.hotelIds()).isEqualTo("a");
        }
    }

    @Test
    void onPostgresIdsDifferingInCaseCoexist() {
        try (BulkStage postgres = new BulkStage(Quirks.POSTGRES)) {
            assertThat(postgres.strings("nodes", hotel("a", ""), hotel("A", "")))
                    .isEmpty();
        }
    }

    @Test
    void richTextIsJsonOrTextAsTheQuirksSay() {
        stage.importAll("nodes", hotel("a", ",\"story\":{\"nodes\":[]}"));

        try (BulkStage text = new BulkStage(Quirks.MYSQL.withRichText(RichTextStorage.TEXT))) {
            assertThat(text.strings(
                            "nodes", hotel("a", ",\"story\":\"{\\\"nodes\\\":[]}\""), hotel("b", ",\"story\":{}")))
                    .containsExactly("The model Hotel with id b has an invalid value for field' story'.");
            assertThat(text.hotel("a").value("story"))
                    .isEqualTo(stage.hotel("a").value("story"));
        }
    }
}
