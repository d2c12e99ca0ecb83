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
                "{hotel{id}}|Field \"hotel\" argument \"where\" of type \"HotelWhereUniqueInput!\" is required, but it was not provided."
            })
    void invalidDocumentsAreNamedAsByGraphqlJs(String query, String message) {
        assertThat(client.graphql(query).at("/errors/0/message")).isEqualTo(message);
        assertThat(client.graphql(query).json().has("data")).isFalse();
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
