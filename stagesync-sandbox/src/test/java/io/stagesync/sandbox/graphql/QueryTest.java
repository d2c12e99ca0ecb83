package io.stagesync.sandbox.graphql;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.TravelStage;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five hotels a to e; stars 3, 1, 3, none, 2; a and b in Bali, c in Rome.
 */
class QueryTest extends TravelStage {
    @BeforeEach
    void fill() {
        given(hotel("a", ",\"stars\":3,\"code\":\"A-1\",\"rating\":4.50,\"season\":\"WINTER\"") + ","
                + hotel("b", ",\"stars\":1,\"openedAt\":\"2019-05-01T00:00:00.000Z\"") + ","
                + hotel("c", ",\"stars\":3,\"rating\":1080,\"open\":false") + "," + hotel("d", "") + ","
                + hotel("e", ",\"stars\":2") + "," + node("Destination", "bali") + "," + node("Destination", "rome"));
        link("a", "bali");
        link("b", "bali");
        link("c", "rome");
    }

    private void link(String hotel, String destination) {
        client.importValues("""
                {"valueType":"relations","values":[[
                  {"_typeName":"Hotel","id":"%s","fieldName":"destination"},
                  {"_typeName":"Destination","id":"%s","fieldName":"hotels"}]]}
                """.formatted(hotel, destination));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{hotels{id}}|a b c d e",
                "{hotels(orderBy: stars_ASC){id}}|d b e a c",
                "{hotels(orderBy: stars_DESC){id}}|a c e b d",
                "{hotels(first: 2){id}}|a b",
                "{hotels(first: 2, skip: 1){id}}|b c",
                "{hotels(last: 2){id}}|d e",
                "{hotels(after: \"b\"){id}}|c d e",
                "{hotels(before: \"c\"){id}}|a b",
                "{hotels(after: \"nobody\"){id}}|~~",
                "{hotels(where: {stars: 3}){id}}|a c",
                "{hotels(where: {stars: null}){id}}|d",
                "{hotels(where: {stars_not: 3}){id}}|b e",
                "{hotels(where: {stars_not: null}){id}}|a b c e",
                "{hotels(where: {stars_in: [1, 2]}){id}}|b e",
                "{hotels(where: {stars_not_in: [1, 2]}){id}}|a c",
                "{hotels(where: {stars_gt: 2}){id}}|a c",
                "{hotels(where: {stars_lte: 2}){id}}|b e",
                "{hotels(where: {code_starts_with: \"A\"}){id}}|a",
                "{hotels(where: {code_ends_with: \"1\"}){id}}|a",
                "{hotels(where: {name_contains: \"b\"}){id}}|b",
                "{hotels(where: {name_not_contains: \"b\"}){id}}|a c d e",
                "{hotels(where: {season: WINTER}){id}}|a",
                "{hotels(where: {open: false}){id}}|c",
                "{hotels(where: {open_not: false}){id}}|a b d e",
                "{hotels(where: {openedAt_gte: \"2019-05-01\"}){id}}|b",
                "{hotels(where: {OR: [{id: \"a\"}, {id: \"e\"}]}){id}}|a e",
                "{hotels(where: {AND: [{stars: 3}, {id: \"c\"}]}){id}}|c",
                "{hotels(where: {NOT: [{id: \"a\"}, {id: \"b\"}]}){id}}|c d e",
                "{hotels(where: {_search: \"A-1\"}){id}}|a",
                "{hotels(where: {destination: {name: \"bali\"}}){id}}|a b",
                "{hotels(where: {destination: null}){id}}|d e",
                "{destinations(where: {hotels_some: {stars: 1}}){id}}|bali",
                "{destinations(where: {hotels_every: {stars: 3}}){id}}|rome",
                "{destinations(where: {hotels_none: {stars: 1}}){id}}|rome"
            })
    void listsAreFilteredOrderedAndPaged(String query, String ids) {
        assertThat(client.graphql(query).json().path("data").findValuesAsString("id"))
                .containsExactlyElementsOf(ids.isEmpty() ? java.util.List.of() : java.util.List.of(ids.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({"'first: 1, last: 1',3014", "'first: -1',3026", "'last: -1',3027", "'skip: -1',3028"})
    void wrongPagingIsAnErrorWithoutData(String arguments, int code) {
        Reply reply = client.graphql("{hotels(" + arguments + "){id}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThatJson(reply.body()).inPath("data").isNull();
        assertThatJson(reply.body()).inPath("errors[0].code").isEqualTo(code);
        assertThatJson(reply.body()).inPath("errors[0].path").isEqualTo("[\"hotels\"]");
    }

    @Test
    void connectionsCountThePageWhenPaged() {
        assertThatJson(client.data("{hotelsConnection(first: 2){aggregate{count}}}"))
                .isEqualTo("{hotelsConnection:{aggregate:{count:2}}}");
        assertThatJson(client.data("{hotelsConnection(where: {stars: 3}){aggregate{count}}}"))
                .isEqualTo("{hotelsConnection:{aggregate:{count:2}}}");
        assertThatJson(client.data("{hotelsConnection{aggregate{count}}}"))
                .isEqualTo("{hotelsConnection:{aggregate:{count:5}}}");
    }

    @Test
    void connectionsUseIdsAsCursors() {
        assertThatJson(client.data("{hotelsConnection(first: 2){edges{cursor node{id}}"
                        + " pageInfo{hasNextPage hasPreviousPage startCursor endCursor}}}"))
                .isEqualTo("""
                        {hotelsConnection: {
                          edges: [{cursor: "a", node: {id: "a"}}, {cursor: "b", node: {id: "b"}}],
                          pageInfo: {hasNextPage: true, hasPreviousPage: false, startCursor: "a", endCursor: "b"}}}
                        """);
    }

    @Test
    void nodeFindsAnyModel() {
        assertThatJson(client.data("{a: node(id: \"a\"){__typename id} b: node(id: \"rome\"){...on Destination{name}}"
                        + " c: node(id: \"x\"){id}}"))
                .isEqualTo("{a: {__typename: \"Hotel\", id: \"a\"}, b: {name: \"rome\"}, c: null}");
    }

    @Test
    void singlesAreFoundByAnyUniqueFieldAndIdWins() {
        assertThatJson(client.data(
                        "{a: hotel(where: {code: \"A-1\"}){id} b: hotel(where: {id: \"b\", code: \"A-1\"}){id}"
                                + " c: hotel(where: {id: \"x\"}){id}}"))
                .isEqualTo("{a: {id: \"a\"}, b: {id: \"b\"}, c: null}");
    }

    @Test
    void anEmptyWhereSelectorIsInvalid() {
        assertThatJson(client.graphql("{hotel(where: {}){id}}").body())
                .inPath("errors[0]")
                .isObject()
                .containsEntry("message", "You provided an invalid argument for the where selector on Hotel.")
                .containsEntry("code", java.math.BigDecimal.valueOf(3040));
        assertThatJson(client.graphql("query($id: ID){hotel(where: {id: $id}){id}}")
                        .body())
                .inPath("errors[0].code")
                .isEqualTo(3040);
    }

    @Test
    void relationsAreReadInBothDirectionsAndPaged() {
        assertThatJson(client.data(
                        "{destinations{id hotels(orderBy: id_DESC, first: 1){id destination{name}}} hotel(where: {id:"
                                + " \"d\"}){destination{id} rooms{id}}}"))
                .isEqualTo("""
                        {destinations: [
                           {id: "bali", hotels: [{id: "b", destination: {name: "bali"}}]},
                           {id: "rome", hotels: [{id: "c", destination: {name: "rome"}}]}],
                         hotel: {destination: null, rooms: []}}
                        """);
    }

    @Test
    void wholeFloatsHaveNoFractionAndDatesHaveThreeDigits() {
        assertThat(client.data("{hotels(first: 3){rating openedAt}}"))
                .isEqualTo(
                        "{\"hotels\":[{\"rating\":4.5,\"openedAt\":null},"
                                + "{\"rating\":null,\"openedAt\":\"2019-05-01T00:00:00.000Z\"},{\"rating\":1080,\"openedAt\":null}]}");
    }

    @Test
    void aRequiredRelationWithoutLinkMakesItsNodeNull() {
        given("{\"_typeName\":\"Room\",\"id\":\"r\",\"status\":\"DRAFT\",\"number\":1}");

        Reply reply = client.graphql("{rooms{id hotel{id}}}");

        assertThatJson(reply.body()).inPath("data").isEqualTo("{rooms: [null]}");
        assertThatJson(reply.body()).inPath("errors[0].message").isEqualTo("Cannot return null for non-nullable type");
        assertThatJson(reply.body()).inPath("errors[0].path").isEqualTo("[\"rooms\", 0, \"hotel\"]");
        assertThatJson(reply.body()).inPath("errors[0].locations").isEqualTo("[{line: 1, column: 11}]");
    }

    @Test
    void undeclaredVariablesAreIgnored() {
        assertThat(client.graphql("query($n: Int){hotels(first: $n){id}}", Map.of("n", 1, "more", "ignored"))
                        .json()
                        .path("data")
                        .findValuesAsString("id"))
                .containsExactly("a");
    }

    @Test
    void fortyThousandIdsFitInADocument() {
        String ids = "\"x\",".repeat(40_000);

        assertThat(client.data("{hotels(where: {id_in: [" + ids + "\"a\"]}){id}}"))
                .contains("\"a\"");
    }
}
