package io.stagesync.sandbox.graphql;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.TravelStage;
import io.stagesync.sandbox.switches.Switches;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MutationTest extends TravelStage {
    private static final String OLD =
            ",\"createdAt\":\"2001-01-01T00:00:00.000Z\",\"updatedAt\":\"2001-01-01T00:00:00.000Z\"";

    @Test
    void aCreateGivesAnIdADefaultStatusAndBothTimestamps() {
        Reply reply =
                client.graphql("mutation{createHotel(data: {name: \"Ritz\"}){id status open createdAt updatedAt}}");

        assertThat(reply.at("/data/createHotel/id")).matches("c[0-9a-z]{24}");
        assertThat(reply.at("/data/createHotel/status")).isEqualTo("DRAFT");
        assertThat(reply.at("/data/createHotel/open")).isEqualTo("true");
        assertThat(reply.at("/data/createHotel/createdAt")).isEqualTo(reply.at("/data/createHotel/updatedAt"));
    }

    @Test
    void everyKindOfValueIsWrittenAndReadBack() {
        Reply reply = client.graphql(
                """
                mutation($data: HotelCreateInput!) {
                  createHotel(data: $data) {
                    name stars rating open season openedAt meta tags floors story { raw text html markdown } status
                  }
                }
                """,
                Map.of(
                        "data",
                        Map.of(
                                "name",
                                "Ritz",
                                "stars",
                                5,
                                "rating",
                                4.75,
                                "open",
                                false,
                                "season",
                                "SUMMER",
                                "openedAt",
                                "2019-10-02T11:30:00.123456+02:00",
                                "meta",
                                Map.of("a", List.of(1, 2.5)),
                                "tags",
                                Map.of("set", List.of("spa", "pool")),
                                "floors",
                                Map.of("set", List.of(2, 1)),
                                "story",
                                Map.of(
                                        "children",
                                        List.of(Map.of(
                                                "type", "paragraph", "children", List.of(Map.of("text", "Hi <"))))))));

        assertThatJson(reply.body()).inPath("data.createHotel").isEqualTo("""
                        {name: "Ritz", stars: 5, rating: 4.75, open: false, season: "SUMMER",
                         openedAt: "2019-10-02T09:30:00.123Z", meta: {a: [1, 2.5]}, tags: ["spa", "pool"],
                         floors: [2, 1], status: "DRAFT",
                         story: {raw: {children: [{type: "paragraph", children: [{text: "Hi <"}]}]},
                                 text: "Hi <", html: "<p>Hi &lt;</p>", markdown: "Hi <"}}
                        """);
    }

    @Test
    void aBareDateIsTakenAndABlankBetweenDateAndTimeIsNot() {
        assertThat(client.graphql("mutation{createHotel(data: {name: \"a\", openedAt: \"2019-05-01\"}){openedAt}}")
                        .at("/data/createHotel/openedAt"))
                .isEqualTo("2019-05-01T00:00:00.000Z");
        assertThat(client.graphql("mutation{createHotel(data: {name: \"a\", openedAt: \"2019-05-01 10:00:00\"}){id}}")
                        .body())
                .contains("errors")
                .doesNotContain("\"data\"");
    }

    @Test
    void jsonIsAStringInTheTextAndAnObjectInVariables() {
        String mutation = "mutation($m: Json){createHotel(data: {name: \"a\", meta: $m}){meta}}";

        assertThat(client.data("mutation{createHotel(data: {name: \"a\", meta: \"{\\\"a\\\": 1}\"}){meta}}"))
                .contains("{\"a\":1}");
        assertThat(client.graphql("mutation{createHotel(data: {name: \"a\", meta: {a: 1}}){meta}}")
                        .body())
                .contains("errors");
        assertThat(client.graphql(mutation, Map.of("m", "text")).body()).contains("errors");
        assertThat(client.graphql(mutation, Map.of("m", 5)).body()).contains("errors");
        assertThat(client.graphql(mutation).body()).contains("\"meta\":null");
    }

    @Test
    void aStringInTheTextHoldsAnyJson() {
        String create = "mutation{createHotel(data: {name: \"a\", meta: \"%s\"}){meta}}";

        assertThat(client.data(create.formatted("5"))).contains("{\"meta\":5}");
        assertThat(client.data(create.formatted("\\\"text\\\""))).contains("{\"meta\":\"text\"}");
        assertThat(client.graphql(create.formatted("text")).body()).contains("Not valid JSON");
    }

    @Test
    void idsAndTimestampsCannotBeGiven() {
        assertThat(client.graphql("mutation{createHotel(data: {id: \"x\", name: \"a\"}){id}}")
                        .at("/errors/0/message"))
                .isEqualTo("Field \"id\" is not defined by type HotelCreateInput.");
    }

    @Test
    void anUpsertOfAnAbsentIdCreatesUnderANewIdEachTime() {
        String upsert =
                "mutation{upsertHotel(where: {id: \"mine\"}, create: {name: \"n\"}, update: {name: \"u\"}){id name}}";

        Reply first = client.graphql(upsert);
        Reply second = client.graphql(upsert);

        assertThat(first.at("/data/upsertHotel/id"))
                .isNotEqualTo("mine")
                .isNotEqualTo(second.at("/data/upsertHotel/id"));
        assertThat(second.at("/data/upsertHotel/name")).isEqualTo("n");
    }

    @Test
    void anUpsertOfAPresentIdUpdates() {
        given(hotel("a", ""));

        assertThat(client.graphql(
                                "mutation{upsertHotel(where: {id: \"a\"}, create: {name: \"n\"}, update: {name: \"u\"}){id name}}")
                        .json()
                        .path("data")
                        .toString())
                .isEqualTo("{\"upsertHotel\":{\"id\":\"a\",\"name\":\"u\"}}");
    }

    @Test
    void aFailingCreateEmptiesTheDataAndStopsWhatComesAfter() {
        Reply reply = client.graphql("mutation{"
                + "a: createHotel(data: {name: \"a\", code: \"1\"}){id} "
                + "b: createHotel(data: {name: \"b\", code: \"1\"}){id} "
                + "c: createHotel(data: {name: \"c\"}){id}}");

        assertThatJson(reply.body()).inPath("data").isNull();
        assertThatJson(reply.body())
                .inPath("errors")
                .isArray()
                .hasSize(1)
                .first()
                .isObject()
                .containsEntry("message", "A unique constraint would be violated on Hotel. Details: Field name = code")
                .containsEntry("code", java.math.BigDecimal.valueOf(3010))
                .containsEntry("path", List.of("b"))
                .containsKeys("locations", "requestId");
        assertThatJson(client.data("{hotels{name}}")).isEqualTo("{hotels: [{name: \"a\"}]}");
    }

    @Test
    void aFailingUpdateOrDeleteEmptiesOnlyItsAlias() {
        given(hotel("a", ""));

        Reply reply = client.graphql(
                "mutation{x: updateHotel(where: {id: \"no\"}, data: {stars: 1}){id}"
                        + " y: deleteHotel(where: {id: \"no\"}){id} z: updateHotel(where: {id: \"a\"}, data: {stars: 1}){stars}}");

        assertThatJson(reply.body()).inPath("data").isEqualTo("{x: null, y: null, z: {stars: 1}}");
        assertThat(reply.at("/errors/0/message")).isEqualTo("No Node for the model Hotel with value no for id found.");
        assertThatJson(reply.body()).inPath("errors[*].code").isEqualTo("[3039, 3039]");
    }

    @Test
    void nullForARequiredFieldWithADefaultIsRefusedDifferentlyOnCreateAndUpdate() {
        given(hotel("a", ""));

        assertThatJson(client.graphql("mutation{createHotel(data: {name: \"a\", status: null}){id}}")
                        .body())
                .inPath("errors[0]")
                .isObject()
                .containsEntry("code", java.math.BigDecimal.valueOf(3036))
                .containsEntry("message", "The input value null was not valid for field status of type Hotel.");
        assertThatJson(client.graphql("mutation{updateHotel(where: {id: \"a\"}, data: {status: null}){id}}")
                        .body())
                .inPath("errors[0].code")
                .isEqualTo(3020);
        assertThatJson(client.graphql("mutation{updateHotel(where: {id: \"a\"}, data: {name: null}){id}}")
                        .body())
                .inPath("errors[0].code")
                .isEqualTo(3020);
        assertThat(client.graphql("mutation{createHotel(data: {name: null}){id}}")
                        .body())
                .doesNotContain("\"code\"");
    }

    @Test
    void textIsCutOffAtTwoToTheEighteenthCharacters() {
        String create = "mutation($n: String!){createHotel(data: {name: $n}){id}}";

        assertThat(client.graphql(create, Map.of("n", "x".repeat(262_144))).body())
                .doesNotContain("errors");
        assertThatJson(client.graphql(create, Map.of("n", "x".repeat(262_145))).body())
                .inPath("errors[0]")
                .isObject()
                .containsEntry("code", java.math.BigDecimal.valueOf(3007))
                .containsEntry("message", "Value for field name is too long.");
    }

    @Test
    void anUpdateWithAScalarMovesUpdatedAtEvenUnchanged() {
        given(hotel("a", OLD));

        assertThat(client.data("mutation{updateHotel(where: {id: \"a\"}, data: {name: \"a\"}){createdAt updatedAt}}"))
                .contains("\"createdAt\":\"2001")
                .doesNotContain("\"updatedAt\":\"2001");
    }

    @Test
    void anUpdateWithoutScalarsDoesNotMoveUpdatedAt() {
        given(hotel("a", OLD) + "," + node("Destination", "bali"));

        assertThat(client.data("mutation{a: updateHotel(where: {id: \"a\"}, data: {}){updatedAt}"
                        + " b: updateHotel(where: {id: \"a\"}, data: {destination: {connect: {id: \"bali\"}}}){updatedAt}"
                        + " c: updateHotel(where: {id: \"a\"}, data: {tags: {set: [\"x\"]}}){updatedAt}}"))
                .isEqualTo("{\"a\":{\"updatedAt\":\"2001-01-01T00:00:00.000Z\"},"
                        + "\"b\":{\"updatedAt\":\"2001-01-01T00:00:00.000Z\"},"
                        + "\"c\":{\"updatedAt\":\"2001-01-01T00:00:00.000Z\"}}");
    }

    @Test
    void listsMoveUpdatedAtInLaterVersions() {
        given(hotel("a", OLD));
        stage.setSwitches(Switches.DEFAULT.withListsMoveUpdatedAt(true));

        assertThat(client.data("mutation{updateHotel(where: {id: \"a\"}, data: {tags: {set: [\"x\"]}}){updatedAt}}"))
                .doesNotContain("2001");
    }

    @Test
    void manyAreUpdatedAndDeletedAndCounted() {
        given(hotel("a", ",\"stars\":1") + "," + hotel("b", ",\"stars\":1") + "," + hotel("c", ""));

        assertThatJson(client.data("mutation{updateManyHotels(data: {stars: 2}, where: {stars: 1}){count}"
                        + " deleteManyHotels(where: {stars: 2}){count}}"))
                .isEqualTo("{updateManyHotels: {count: 2}, deleteManyHotels: {count: 2}}");
        assertThatJson(client.data("{hotels{id}}")).isEqualTo("{hotels: [{id: \"c\"}]}");
    }

    @Test
    void fiveHundredAliasesFitInADocument() {
        StringBuilder mutation = new StringBuilder("mutation{");
        java.util.stream.IntStream.range(0, 500)
                .forEach(i -> mutation.append("m")
                        .append(i)
                        .append(": createAmenity(data: {name: \"")
                        .append(i)
                        .append("\"}){id} "));

        assertThat(client.graphql(mutation + "}").json().path("data").size()).isEqualTo(500);
    }

    @Test
    void codesAndRequestIdsCanBeDropped() {
        stage.setSwitches(Switches.DEFAULT.withErrorCodes(false));

        assertThat(client.graphql("mutation{deleteHotel(where: {id: \"no\"}){id}}")
                        .body())
                .doesNotContain("\"code\"")
                .doesNotContain("requestId");
    }
}
