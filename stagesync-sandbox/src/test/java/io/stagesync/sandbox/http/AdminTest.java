package io.stagesync.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.TravelStage;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminTest extends TravelStage {
    private static final String COUNT = "{hotelsConnection{aggregate{count}}}";

    @Test
    void aFaultThatIsPutMeetsTheNextRequestsUntilItIsCleared() {
        admin("PUT", "/faults", "[{\"on\":[\"query\"],\"answer\":{\"status\":503,\"body\":\"busy\"}}]");

        assertThat(client.graphql(COUNT).status()).isEqualTo(503);

        admin("DELETE", "/faults", "");

        assertThat(client.graphql(COUNT).status()).isEqualTo(200);
    }

    @Test
    void faultsAreListedAsTheyWerePut() {
        String drop = "{\"on\":[\"MUTATION\"],\"every\":3,\"drop\":\"after\"}";
        String chance = "{\"on\":[\"QUERY\",\"EXPORT\"],\"chance\":0.25,\"seed\":7,\"bytesPerSecond\":100}";
        admin("PUT", "/faults", drop);

        Reply listed = admin("POST", "/faults", chance);

        assertThat(listed.body()).isEqualTo("[" + drop + "," + chance + "]");
        assertThat(admin("GET", "/faults", "").body()).isEqualTo(listed.body());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"on\":[\"QUERY\"]}|one of [answer, bytesPerSecond, cutShort, delayMillis, drop, partial] tells what happens",
                "{\"partial\":true}|'on' lists the kinds of requests that a fault is about",
                "{\"on\":[\"NIGHT\"],\"partial\":true}|there is no kind of request \"NIGHT\"",
                "{\"on\":[\"QUERY\"],\"partial\":true,\"drop\":\"after\"}|a fault has drop or partial, not both",
                "{\"on\":[\"QUERY\"],\"partial\":true,\"evry\":2}|a fault has no 'evry'",
                "{\"on\":[\"QUERY\"],\"partial\":true,\"every\":0}|'every' is a number from 1 on: 0",
                "{\"on\":[\"QUERY\"],\"drop\":\"later\"}|'later' is neither before nor after"
            })
    void aFaultThatCannotBeReadIsRefusedWithAReasonAndTheOthersStay(String fault, String reason) {
        admin("PUT", "/faults", "{\"on\":[\"STORE\"],\"partial\":true}");

        Reply refused = admin("PUT", "/faults", fault);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body()).isEqualTo(reason);
        assertThat(stage.faults().faults()).hasSize(1);
    }

    @Test
    void theRequestsOfAStageAreListedAndForgotten() {
        client.graphql("query Names{hotels{name}}");

        assertThat(admin("GET", "/requests", "").body())
                .contains("\"name\":\"Names\"")
                .contains("\"kind\":\"QUERY\"");
        assertThat(admin("DELETE", "/requests", "").body()).isEqualTo("[]");
        assertThat(stage.requestLog().requests()).isEmpty();
    }

    @Test
    void whatIsNoStageIsNotThere() {
        assertThat(send("GET", sandbox.address() + "/_admin/v1/nobody/master/faults", "")
                        .status())
                .isEqualTo(404);
        assertThat(send("GET", sandbox.address() + "/_admin/faults", "").status())
                .isEqualTo(404);
    }

    @Test
    void aPartialAnswerHasAnErrorInPlaceOfItsFirstField() {
        admin("PUT", "/faults", "{\"on\":[\"QUERY\"],\"partial\":true}");

        String body = client.graphql("{a: hotels{id} b: hotels{id}}").body();

        assertThat(body).contains("\"a\":null").contains("\"b\":[]").contains("\"path\":[\"a\"]");
    }

    @Test
    void chanceMeetsTheSameRequestsForTheSameSeed() {
        String fault = "{\"on\":[\"QUERY\"],\"chance\":0.3,\"seed\":4,\"answer\":{\"status\":502,\"body\":\"<html>\"}}";
        admin("PUT", "/faults", fault);
        var first = IntStream.range(0, 60)
                .map(i -> client.graphql(COUNT).status())
                .boxed()
                .toList();
        admin("PUT", "/faults", fault);
        var second = IntStream.range(0, 60)
                .map(i -> client.graphql(COUNT).status())
                .boxed()
                .toList();

        assertThat(first).isEqualTo(second);
        assertThat(first).filteredOn(status -> status == 502).hasSizeBetween(8, 30);
    }

    @Test
    void requestsAboveARateAreRefused() {
        admin("PUT", "/faults", "{\"on\":[\"QUERY\"],\"above\":5,\"answer\":{\"status\":429,\"body\":\"slow down\"}}");

        var statuses = IntStream.range(0, 8)
                .map(i -> client.graphql(COUNT).status())
                .boxed()
                .toList();

        assertThat(statuses.subList(0, 5)).containsOnly(200);
        assertThat(statuses.subList(5, 8)).containsOnly(429);
    }

    @Test
    void anAnswerThatTricklesArrivesWhole() {
        admin("PUT", "/faults", "{\"on\":[\"QUERY\"],\"bytesPerSecond\":200}");

        assertThat(client.data(COUNT)).contains("\"count\":0");
    }

    @Test
    void anAnswerThatIsCutShortFailsAtTheClient() {
        admin("PUT", "/faults", "{\"on\":[\"QUERY\"],\"cutShort\":5}");

        assertThatThrownBy(() -> client.graphql(COUNT)).isInstanceOf(UncheckedIOException.class);
    }

    private Reply admin(String method, String what, String body) {
        return send(
                method, stage.contentEndpoint().replace(sandbox.address(), sandbox.address() + "/_admin") + what, body);
    }

    private Reply send(String method, String address, String body) {
        return client.send(HttpRequest.newBuilder(URI.create(address)).method(method, BodyPublishers.ofString(body)));
    }
}
