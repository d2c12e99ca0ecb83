package io.stagesync.sandbox.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageClient;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.TestSchemas;
import io.stagesync.sandbox.TravelStage;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.switches.Switches;
import io.stagesync.sandbox.traffic.Fault;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrafficTest extends TravelStage {
    private static final String EXPORT = "{\"fileType\":\"nodes\",\"cursor\":{\"table\":0,\"row\":0}}";
    private static final String CREATE = "mutation{createAmenity(data: {name: \"n\"}){id}}";

    @Test
    void theLogTellsWhatWasAskedAndCountsWrites() {
        client.graphql("query Names{hotels{name}}");
        client.graphql("mutation{a: createAmenity(data: {name: \"a\"}){id} b: createAmenity(data: {name: \"b\"}){id}}");
        given(hotel("x", "") + "," + hotel("y", ""));
        client.export("{\"fileType\":\"nodes\",\"cursor\":{\"table\":0,\"row\":0}}");

        assertThat(stage.requestLog().requests())
                .extracting(LoggedRequest::kind, LoggedRequest::name, LoggedRequest::writes, LoggedRequest::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RequestKind.QUERY, "Names", 0, 200),
                        org.assertj.core.groups.Tuple.tuple(RequestKind.MUTATION, "createAmenity", 2, 200),
                        org.assertj.core.groups.Tuple.tuple(RequestKind.IMPORT, "nodes", 2, 200),
                        org.assertj.core.groups.Tuple.tuple(RequestKind.EXPORT, "nodes", 0, 200));
        assertThat(stage.requestLog().writes()).isEqualTo(4);
        assertThat(stage.requestLog().count(RequestKind.MUTATION)).isEqualTo(1);
    }

    @Test
    void aFaultAnswersInsteadOfTheFirstRequests() {
        stage.faults()
                .add(Fault.on(RequestKind.MUTATION).first(1).answer(429, "slow down", Map.of("Retry-After", "3")));

        Reply refused = client.graphql(CREATE);
        Reply taken = client.graphql(CREATE);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).contains("3");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(client.data("{amenitiesConnection{aggregate{count}}}")).contains("\"count\":1");
    }

    @Test
    void aFaultMayComeAfterTheWorkIsDone() {
        stage.faults().add(Fault.on(RequestKind.MUTATION).every(1).answerAfterProcessing(502, "bad gateway"));

        assertThat(client.graphql(CREATE).status()).isEqualTo(502);
        assertThat(client.data("{amenitiesConnection{aggregate{count}}}")).contains("\"count\":1");
    }

    @Test
    void connectionsAreDroppedBeforeOrAfterTheWork() {
        stage.faults().add(Fault.on(RequestKind.MUTATION).only(1).dropBeforeProcessing());
        stage.faults().add(Fault.on(RequestKind.MUTATION).only(2).dropAfterProcessing());

        assertThatThrownBy(() -> client.graphql(CREATE)).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(client.data("{amenities{name}}")).isEqualTo("{\"amenities\":[]}");
        assertThatThrownBy(() -> client.graphql(CREATE)).isInstanceOf(java.io.UncheckedIOException.class);
        assertThat(client.data("{amenities{name}}")).isEqualTo("{\"amenities\":[{\"name\":\"n\"}]}");
    }

    @Test
    void bodiesAreCutShort() {
        stage.faults().add(Fault.on(RequestKind.QUERY).only(1).cutShort(3));

        assertThatThrownBy(() -> client.graphql("{hotels{id}}")).isInstanceOf(java.io.UncheckedIOException.class);
    }

    @Test
    void answersAreHeldBack() {
        stage.setSwitches(Switches.DEFAULT.withLatency(Duration.ofMillis(60)));

        client.graphql("{hotels{id}}");

        assertThat(stage.requestLog().requests().get(0).millis()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void anImportThatOutlastsTheTimeoutGoesOn() {
        stage.setSwitches(Switches.DEFAULT.withImportTimeout(Duration.ofMillis(1)));
        String nodes = java.util.stream.IntStream.range(0, 2_000)
                .mapToObj(i -> hotel("h" + i, ""))
                .collect(java.util.stream.Collectors.joining(","));

        Reply reply = client.importValues("{\"valueType\":\"nodes\",\"values\":[" + nodes + "]}");
        stage.setSwitches(Switches.DEFAULT);
        sandboxDrained();

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body())
                .isEqualTo("The server was not able to produce a timely response to your request.\r\n"
                        + "Please try again in a short while!");
        assertThat(client.data("{hotelsConnection{aggregate{count}}}")).contains("2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{hotels{id}}", "mutation{deleteManyHotels{count}}"})
    void contentCallsThatOutlastTheTimeoutAreGivenUpToo(String document) {
        stage.setSwitches(
                Switches.DEFAULT.withImportTimeout(Duration.ofMillis(20)).withLatency(Duration.ofMillis(200)));

        assertThat(client.graphql(document).status()).isEqualTo(503);
    }

    @Test
    void exportsThatOutlastTheTimeoutAreGivenUpToo() {
        stage.setSwitches(
                Switches.DEFAULT.withImportTimeout(Duration.ofMillis(20)).withLatency(Duration.ofMillis(200)));

        assertThat(client.export(EXPORT).status()).isEqualTo(503);
    }

    @Test
    void withoutATimeoutEveryCallIsAnswered() {
        stage.setSwitches(Switches.DEFAULT
                .withImportTimeout(Duration.ofMillis(20))
                .withoutImportTimeout()
                .withLatency(Duration.ofMillis(100)));

        assertThat(client.export(EXPORT).status()).isEqualTo(200);
        assertThat(client.importValues("{\"valueType\":\"nodes\",\"values\":[]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void withoutTheQuirkAnImportAnswersLate() {
        SandboxStage patient = sandbox.add(StageSpec.of("patient", TestSchemas.text("/graphql-side/travel.graphql"))
                .withQuirks(Quirks.MYSQL.without(Quirk.IMPORT_GOES_ON_AFTER_TIMEOUT))
                .withSwitches(Switches.DEFAULT
                        .withImportTimeout(Duration.ofMillis(20))
                        .withLatency(Duration.ofMillis(200))));

        assertThat(new StageClient(patient)
                        .importValues("{\"valueType\":\"nodes\",\"values\":[]}")
                        .body())
                .isEqualTo("[]");
    }

    /** The store lets one transaction run at a time; the import's has begun or is next. */
    private void sandboxDrained() {
        org.assertj.core.api.Assertions.assertThatNoException().isThrownBy(() -> {
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (!client.data("{hotelsConnection{aggregate{count}}}").contains("2000")
                    && System.nanoTime() < deadline) {
                Thread.sleep(20);
            }
        });
    }
}
