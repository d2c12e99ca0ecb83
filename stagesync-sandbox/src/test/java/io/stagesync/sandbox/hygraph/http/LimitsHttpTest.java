package io.stagesync.sandbox.hygraph.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HandClock;
import io.stagesync.sandbox.hygraph.HygraphClient;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.TravelSchema;
import io.stagesync.sandbox.hygraph.limits.Limits;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import io.stagesync.sandbox.traffic.Fault;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import io.stagesync.sandbox.traffic.RequestLog;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitsHttpTest {
    private static final String READ = "{hotels{id}}";

    private final HandClock clock = new HandClock();
    private final Sandbox sandbox = Sandbox.builder().clock(clock).start();

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void ofManyRequestsInASecondAsManyAreAnsweredAsThePlanHas() {
        HygraphClient client = client(Plan.GROWTH.limits());

        assertThat(statuses(atOnce(60, client, READ))).isEqualTo(Map.of(200, 25L, 429, 35L));
        clock.move(Duration.ofSeconds(1));
        assertThat(statuses(atOnce(60, client, READ))).isEqualTo(Map.of(200, 25L, 429, 35L));
    }

    @Test
    void mutationsAtATimeAreCountedByTheirOperations() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withConcurrentMutations(5), Duration.ofMillis(400));

        List<Integer> twoEach = atOnce(6, client, mutation(2));

        assertThat(statuses(twoEach)).isEqualTo(Map.of(200, 2L, 429, 4L));
        assertThat(log().requests(RequestKind.MUTATION)).allMatch(request -> request.operations() == 2);
    }

    @Test
    void placesAreFreeAgainWhenAnswersAreThere() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withConcurrentMutations(5), Duration.ofMillis(20));

        assertThat(IntStream.range(0, 8)
                        .map(i -> client.graphql(mutation(5)).status())
                        .boxed()
                        .toList())
                .containsOnly(200);
    }

    @Test
    void aFaultGivesPlacesBackToo() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withConcurrentMutations(5));
        environment().faults().add(Fault.on(RequestKind.MUTATION).first(3).answer(502, "bad gateway"));

        assertThat(IntStream.range(0, 4)
                        .map(i -> client.graphql(mutation(5)).status())
                        .boxed()
                        .toList())
                .containsExactly(502, 502, 502, 200);
    }

    @Test
    void aConnectionThatIsDroppedLateGivesItsPlacesBack() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withConcurrentMutations(5), Duration.ofMillis(20));
        environment().faults().add(Fault.on(RequestKind.MUTATION).first(1).dropAfterProcessing());
        environment().faults().add(Fault.on(RequestKind.MUTATION).only(2).cutShort(3));

        assertThatThrownBy(() -> client.graphql(mutation(5))).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> client.graphql(mutation(5))).isInstanceOf(UncheckedIOException.class);
        assertThat(client.graphql(mutation(5)).status()).isEqualTo(200);
        assertThat(log().requests()).extracting(LoggedRequest::status).containsExactly(0, 0, 200);
    }

    @Test
    void aDocumentWithMoreMutationsThanMayRunAtATimeIsNeverTaken() {
        HygraphClient client = client(Plan.HOBBY.limits());

        assertThat(client.graphql(mutation(6)).status()).isEqualTo(429);
        assertThat(client.graphql(mutation(5)).status()).isEqualTo(200);
    }

    @Test
    void textAndVariablesTogetherMayNotBeTooLarge() {
        HygraphClient client = client(Plan.HOBBY.limits());
        String document = "mutation M($n: String){createHotel(data: {slug: \"large\", name: $n}){id}}";
        int room = 30_000 - document.length() - "{\"n\":\"\"}".length();

        Reply large = client.graphql(document, Map.of("n", "x".repeat(room + 1)));
        Reply full = client.graphql(document, Map.of("n", "x".repeat(room)));

        assertThat(large.status()).isEqualTo(413);
        assertThat(large.contentType()).startsWith("text/html");
        assertThat(full.status()).isEqualTo(200);
    }

    @Test
    void umlautsCountAsTheirBytes() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withQueryBytes(100));

        assertThat(client.graphql("{hotels{id}}#" + "o".repeat(60)).status()).isEqualTo(200);
        assertThat(client.graphql("{hotels{id}}#" + "\u00f6".repeat(60)).status())
                .isEqualTo(413);
    }

    @Test
    void whenTheMonthsCallsAreUsedUpEverythingIsBlocked() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withCallsPerMonth(2));
        client.graphql(READ);
        client.graphql(READ);

        assertThat(client.graphql(READ).status()).isEqualTo(402);
        clock.move(Duration.ofDays(1));
        assertThat(client.graphql(READ).status()).isEqualTo(200);
    }

    @Test
    void whatIsTooFastIsToldWithoutJsonAndWithoutATimeToWait() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withRequestsPerSecond(1));
        client.graphql(READ);

        Reply refused = client.graphql(READ);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("text/html");
        assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    }

    @Test
    void aSwitchTellsWhenToTryAgainAndAnotherSaysItInJson() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withRequestsPerSecond(1));
        environment().setSwitches(HygraphSwitches.DEFAULT.withRetryAfter(true).withJsonRefusals(true));
        client.graphql(READ);

        Reply refused = client.graphql(READ);

        assertThat(refused.headers().firstValue("Retry-After")).contains("1");
        assertThat(refused.at("/errors/0/message")).isEqualTo("Too Many Requests");
    }

    @Test
    void whatComesFromTheCacheIsNotLimited() {
        HygraphClient client = client(Plan.UNLIMITED.limits().withRequestsPerSecond(1));
        environment().setSwitches(HygraphSwitches.DEFAULT.withStale(Duration.ofSeconds(1)));

        assertThat(IntStream.range(0, 5)
                        .map(i -> client.highPerformance(READ).status())
                        .boxed()
                        .toList())
                .containsOnly(200);
    }

    @Test
    void refusedRequestsAreInTheLogAndTellHowFastAClientWas() {
        HygraphClient client = client(Plan.HOBBY.limits());

        atOnce(12, client, READ);
        clock.move(Duration.ofSeconds(1));
        atOnce(3, client, READ);

        assertThat(log().count(RequestKind.QUERY)).isEqualTo(15);
        assertThat(log().requests()).filteredOn(r -> r.status() == 429).hasSize(7);
        assertThat(log().mostPerSecond(RequestKind.QUERY)).isEqualTo(12);
        assertThat(log().writes()).isZero();
    }

    @Test
    void fiftyRequestsWaitAtTheSameTime() {
        HygraphClient client = client(Plan.UNLIMITED.limits(), Duration.ofMillis(50));
        client.graphql(READ);

        List<Integer> answers = atOnce(50, client, READ);

        assertThat(statuses(answers)).isEqualTo(Map.of(200, 50L));
        assertThat(log().requests()).allMatch(request -> request.millis() >= 50);
    }

    private HygraphEnvironment environment() {
        return sandbox.environment("master");
    }

    private RequestLog log() {
        return environment().requestLog();
    }

    private HygraphClient client(Limits limits) {
        return client(limits, Duration.ZERO);
    }

    private HygraphClient client(Limits limits, Duration latency) {
        return new HygraphClient(sandbox.add(HygraphSpec.of("master", TravelSchema.CURRENT)
                .withLimits(limits)
                .withSwitches(HygraphSwitches.DEFAULT.withLatency(latency))));
    }

    /** A document with so many mutations, none of which finds its hotel. */
    private static String mutation(int operations) {
        return IntStream.range(0, operations)
                .mapToObj(i -> "m" + i + ": deleteHotel(where: {slug: \"nowhere\"}){id}")
                .collect(Collectors.joining(" ", "mutation{", "}"));
    }

    private static List<Integer> atOnce(int requests, HygraphClient client, String query) {
        List<CompletableFuture<Integer>> all =
                IntStream.range(0, requests).mapToObj(i -> client.later(query)).toList();
        return all.stream().map(CompletableFuture::join).toList();
    }

    private static Map<Integer, Long> statuses(List<Integer> statuses) {
        return statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting()));
    }
}
