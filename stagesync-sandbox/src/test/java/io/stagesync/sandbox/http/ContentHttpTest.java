package io.stagesync.sandbox.http;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.TravelStage;
import io.stagesync.sandbox.switches.Switches;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentHttpTest extends TravelStage {
    private Reply post(String path, String contentType, String body) {
        return client.send(HttpRequest.newBuilder(URI.create(stage.contentEndpoint() + path))
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + stage.token())
                .POST(BodyPublishers.ofString(body)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/import", "/export"})
    void aGetShowsAPage(String path) {
        Reply reply = client.get(stage.contentEndpoint() + path);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.contentType()).startsWith("text/html");
        assertThat(reply.body()).contains("StageSync sandbox");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/import", "/export"})
    void otherMethodsAreNotAllowed(String path) {
        assertThat(client.send(HttpRequest.newBuilder(URI.create(stage.contentEndpoint() + path))
                                .DELETE())
                        .status())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nowhere", "/api/store/S3", "/media/x"})
    void otherMethodsAreNotAllowedAnywhereElseEither(String path) {
        assertThat(client.send(HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                                .DELETE())
                        .status())
                .isEqualTo(405);
    }

    @Test
    void deepJsonGoesInAndOut() {
        String deep = "[".repeat(2_000) + "]".repeat(2_000);

        given(hotel("h", ",\"meta\":" + deep));

        assertThat(client.graphql("{hotels{meta}}").body()).contains(deep);
        assertThat(client.export("{\"fileType\":\"nodes\",\"cursor\":{\"table\":0,\"row\":0}}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"'',text/plain,415", "/import,text/plain,415", "/export,application/xml,415"})
    void onlyJsonIsTaken(String path, String contentType, int status) {
        assertThat(post(path, contentType, "{}").status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{} x"})
    void aBodyThatIsNotJsonIsMalformed(String body) {
        Reply reply = post("", "application/json", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.contentType()).startsWith("text/plain");
    }

    @Test
    void aDocumentThatDoesNotParseIsAServerError() {
        Reply reply = client.graphql("{hotels(");

        assertThat(reply.status()).isEqualTo(500);
        assertThatJson(reply.body()).inPath("errors[0]").isObject().containsKeys("message", "requestId");
    }

    @Test
    void variablesGivenAsAStringAreAServerError() {
        Reply reply = post("", "application/json", "{\"query\":\"{hotels{id}}\",\"variables\":\"{}\"}");

        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.at("/errors/0/message")).isEqualTo("JsError.get");
    }

    @Test
    void arraysOfRequestsAreAnsweredInOrder() {
        assertThatJson(post("", "application/json", "[{\"query\":\"{a: __typename}\"},{\"query\":\"{b: __typename}\"}]")
                        .body())
                .isEqualTo("[{data: {a: \"Query\"}}, {data: {b: \"Query\"}}]");
        assertThat(post("", "application/json", "[{\"query\":\"{a: __typename}\"},{\"query\":\"{\"}]")
                        .status())
                .isEqualTo(500);
    }

    @Test
    void theOperationNameChoosesTheOperation() {
        assertThat(post(
                                "",
                                "application/json",
                                "{\"query\":\"query A{a: __typename} query B{b: __typename}\",\"operationName\":\"B\"}")
                        .body())
                .isEqualTo("{\"data\":{\"b\":\"Query\"}}");
    }

    @Test
    void theGatewayWordsInvalidDocumentsLikeGraphqlJsWithoutData() {
        Reply reply = client.graphql("{hotels{names}}");

        assertThat(reply.status()).isEqualTo(200);
        assertThatJson(reply.body()).isEqualTo("""
                        {errors: [{message: 'Cannot query field "names" on type "Hotel". Did you mean "name"?',
                          locations: [{line: 1, column: 9}]}]}
                        """);
    }

    @Test
    void prismaItselfSaysWhereAndGivesNullData() {
        stage.setSwitches(Switches.DEFAULT.withGateway(false));

        assertThat(client.graphql("{hotels{names}}").body())
                .startsWith("{\"data\":null,\"errors\":[{\"message\":\"Cannot query field 'names' on type 'Hotel'.")
                .contains("(line 1, column 9):\\n{hotels{names}}\\n        ^\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "query($id: ID!){hotel(where: {id: $id}){id}}|Variable \"$id\" of required type \"ID!\" was not provided.",
                "query($id: ID){hotels{id}}|Variable \"$id\" is never used.",
                "{hotels(nope: 1){id}}|Unknown argument \"nope\" on field \"hotels\" of type \"Query\".",
                "{hotel{id}}|Field \"hotel\" argument \"where\" of type \"HotelWhereUniqueInput!\" is required, but it was not provided.",
                "{hotels(frist: 1){id}}|Unknown argument \"frist\" on field \"hotels\" of type \"Query\". Did you mean \"first\"?",
                "mutation{createHotel(data: {stars: 1}){id}}|Field HotelCreateInput.name of required type String! was not provided.",
                "mutation{x: createHotel(data: {name: 5}){id}}|Expected type String!, found 5.",
                "mutation{createHotel(data: {name: null}){id}}|Expected type String!, found null.",
                "mutation{createHotel(data: {name: \"n\", rooms: {create: [{}]}}){id}}|Field RoomCreateWithoutHotelInput.number of required type Int! was not provided.",
                "mutation{createHotel(data: {name: \"n\", status: DRAFTS}){id}}|Expected type Status, found DRAFTS; Did you mean the enum value DRAFT?",
                "{hotels(where: {nam: \"n\"}){id}}|Field \"nam\" is not defined by type HotelWhereInput; Did you mean name?"
            })
    void invalidDocumentsAreNamedAsByGraphqlJs(String query, String message) {
        assertThat(client.graphql(query).at("/errors/0/message")).isEqualTo(message);
        assertThat(client.graphql(query).json().has("data")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{}; Field value.name of required type String! was not provided.",
                "{\"name\":5}|{ name: 5 }; Expected type String at value.name; String cannot represent a non string value: 5",
                "{\"name\":null}|{ name: null }; Expected non-nullable type String! not to be null at value.name.",
                "{\"name\":\"n\",\"star\":1}|{ name: \"n\", star: 1 }; Field \"star\" is not defined by type HotelCreateInput; did you mean stars, story, or status?",
                "{\"name\":\"n\",\"rooms\":{\"create\":[{}]}}|{ name: \"n\", rooms: { create: [Array] } }; Field value.rooms.create[0].number of required type Int! was not provided.",
                "5|5; Expected type HotelCreateInput to be an object."
            })
    void invalidVariablesAreShownWithTheirValue(String value, String fault) {
        Reply reply = post(
                "",
                "application/json",
                "{\"query\":\"mutation($d: HotelCreateInput!){createHotel(data: $d){id}}\",\"variables\":{\"d\":"
                        + value + "}}");

        assertThat(reply.at("/errors/0/message")).isEqualTo("Variable \"$d\" got invalid value " + fault);
    }

    @Test
    void aWrongTokenIsToldWithStatus200() {
        assertThat(client.post(stage.contentEndpoint(), "wrong", "{\"query\":\"{hotels{id}}\"}")
                        .body())
                .isEqualTo("{\"errors\":[{\"message\":\"The Token you passed is Invalid!\"}]}");

        stage.setSwitches(Switches.DEFAULT.withGateway(false));
        assertThatJson(client.post(stage.contentEndpoint(), "wrong", "{\"query\":\"{hotels{id}}\"}")
                        .body())
                .inPath("errors[0].code")
                .isEqualTo(3015);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/import", "/export"})
    void bulkCallsWantTheTokenOfTheirScope(String path) {
        Reply reply = post(path, "application/json", "{}");

        assertThat(reply.status()).isEqualTo(200);
        assertThatJson(reply.body()).inPath("errors[0].code").isEqualTo(3015);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/import", "/export"})
    void anUnknownStageIsToldWithStatus200(String path) {
        Reply reply = client.post(sandbox.address() + "/v1/nobody/master" + path, "x", "{}");

        assertThat(reply.status()).isEqualTo(200);
        assertThatJson(reply.body())
                .inPath("errors[0]")
                .isObject()
                .containsEntry("code", java.math.BigDecimal.valueOf(3016))
                .containsEntry("message", "Project not found: 'nobody@master'");
    }

    @Test
    void theRequestIdIsAHeaderToo() {
        Reply reply = client.graphql("mutation{deleteHotel(where: {id: \"x\"}){id}}");

        assertThat(reply.headers().firstValue("Request-Id")).contains(reply.at("/errors/0/requestId"));
    }
}
