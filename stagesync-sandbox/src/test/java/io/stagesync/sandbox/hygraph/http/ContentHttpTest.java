package io.stagesync.sandbox.hygraph.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.TestSchemas;
import io.stagesync.sandbox.hygraph.HygraphClient;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.TravelSchema;
import io.stagesync.sandbox.hygraph.access.AccessToken;
import io.stagesync.sandbox.hygraph.access.Action;
import io.stagesync.sandbox.hygraph.access.Grant;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An environment with one hotel, {@code ritz}, in DRAFT. */
class ContentHttpTest {
    private static final String CREATE = "mutation{createHotel(data: {slug: \"%s\", name: \"n\"}){id}}";
    private static final String SLUGS = "{hotels(stage: DRAFT){slug}}";

    private final Sandbox sandbox = Sandbox.start(HygraphSpec.of("master", TravelSchema.CURRENT)
            .withToken(AccessToken.of("hotels", Grant.of(Action.READ).onModels("Hotel")))
            .withToken(AccessToken.of("drafts", Grant.READING).withDefaultStage("DRAFT")));
    private final HygraphEnvironment environment = sandbox.environment("master");
    private final HygraphClient client = new HygraphClient(environment);

    ContentHttpTest() {
        client.data(CREATE.formatted("ritz"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        assertThat(client.data(SLUGS)).hasToString("{\"hotels\":[{\"slug\":\"ritz\"}]}");
    }

    @Test
    void bothAddressesLeadToTheSameContent() {
        Reply reply = client.highPerformance(SLUGS);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).contains("ritz");
    }

    @Test
    void theHighPerformanceEndpointIsReadOnlyUnlessItIsSwitched() {
        Reply refused = client.highPerformance(CREATE.formatted("second"));
        environment.setSwitches(HygraphSwitches.DEFAULT.withCachedWrites(true));
        Reply taken = client.highPerformance(CREATE.formatted("third"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(taken.status()).isEqualTo(200);
        assertThat(client.data(SLUGS).toString()).contains("third").doesNotContain("second");
    }

    @Test
    void theHighPerformanceEndpointAnswersFromItsCacheForSomeTimeAfterAWrite() {
        environment.setSwitches(HygraphSwitches.DEFAULT.withStale(Duration.ofHours(1)));
        client.highPerformance(SLUGS);
        client.data(CREATE.formatted("second"));

        assertThat(client.highPerformance(SLUGS).body()).doesNotContain("second");
        assertThat(client.highPerformance(SLUGS + "# another text").body()).contains("second");
        assertThat(client.data(SLUGS).toString()).contains("second");
    }

    @Test
    void whatIsCachedLastsNoLongerThanTheSwitchSays() throws InterruptedException {
        environment.setSwitches(HygraphSwitches.DEFAULT.withStale(Duration.ofMillis(20)));
        client.highPerformance(SLUGS);
        client.data(CREATE.formatted("second"));

        Thread.sleep(30);

        assertThat(client.highPerformance(SLUGS).body()).contains("second");
    }

    @Test
    void theStageHeaderCountsBeforeTheTokensStage() {
        HttpRequest.Builder drafts = HygraphClient.request(
                environment.contentEndpoint(), environment.token("drafts"), "{hotels{slug}}", Map.of());

        assertThat(client.graphql("{hotels{slug}}").body()).doesNotContain("ritz");
        assertThat(client.send(drafts).body()).contains("ritz");
        assertThat(client.send(drafts.header("gcms-stage", "PUBLISHED")).body()).doesNotContain("ritz");
    }

    @Test
    void theLocalesHeaderChoosesWhatIsRead() {
        client.data("mutation{createHotel(data: {slug: \"adlon\", name: \"Adlon\","
                + " localizations: {create: [{locale: de, data: {name: \"Das Adlon\"}}]}}){id}}");

        Reply reply = client.send(HygraphClient.request(
                        environment.contentEndpoint(),
                        environment.token(),
                        "{hotels(stage: DRAFT, where: {slug: \"adlon\"}){name}}",
                        Map.of())
                .header("gcms-locales", "de, en"));

        assertThat(reply.at("/data/hotels/0/name")).isEqualTo("Das Adlon");
    }

    @Test
    void answersAreCompressedWhereTheClientTakesThat() throws IOException {
        HttpResponse<byte[]> response = client.exchange(
                HygraphClient.request(environment.contentEndpoint(), environment.token(), SLUGS, Map.of())
                        .header("Accept-Encoding", "gzip"));

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).contains("ritz");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-token", "a.b.c", "Zm9v.YmFy.YmF6"})
    void whatIsNoTokenAtAllIsABadRequest(String token) {
        assertThat(client.graphqlAs(token, SLUGS).status()).isEqualTo(400);
    }

    @Test
    void aTokenOfAnotherEnvironmentIsRefused() {
        String token =
                sandbox.add(HygraphSpec.of("other", TravelSchema.CURRENT)).token();

        assertThat(client.graphqlAs(token, SLUGS).status()).isEqualTo(401);
    }

    @Test
    void withoutATokenNothingIsAnswered() {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(environment.contentEndpoint()))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"query\":\"{hotels{slug}}\"}"));

        assertThat(client.send(request).status()).isEqualTo(401);
    }

    @Test
    void anEnvironmentThatDoesNotExistIsAsAWrongToken() {
        assertThat(client.send(HygraphClient.request(
                                environment.contentEndpoint() + "x", environment.token(), SLUGS, Map.of()))
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2", "/v2/onlyproject", "/v2/a/b/c", "/content/a", "/nowhere"})
    void aWrongAddressIsNotFound(String path) {
        assertThat(client.send(HygraphClient.request(sandbox.address() + path, environment.token(), SLUGS, Map.of()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyPostIsTaken() {
        Reply reply = client.get(environment.contentEndpoint());

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers().firstValue("Allow")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"query\":1}", "{\"query\":\"{hotels{id}}\",\"variables\":[]}"})
    void aBodyThatIsNoRequestIsABadRequest(String body) {
        HttpRequest.Builder request = HygraphClient.request(
                        environment.contentEndpoint(), environment.token(), "", Map.of())
                .POST(BodyPublishers.ofString(body));

        assertThat(client.send(request).status()).isEqualTo(400);
    }

    @Test
    void theReadOnlyTokenReadsButDoesNotWrite() {
        String token = environment.readOnlyToken();

        assertThat(client.graphqlAs(token, SLUGS).body()).contains("ritz");
        Reply refused = client.graphqlAs(token, CREATE.formatted("second"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("failedActions", "create", "Hotel", "DRAFT");
        assertThat(client.data(SLUGS).toString()).doesNotContain("second");
    }

    @Test
    void aTokenReadsOnlyTheModelsItIsFor() {
        String token = environment.token("hotels");

        assertThat(client.graphqlAs(token, SLUGS).status()).isEqualTo(200);
        assertThat(client.graphqlAs(token, "{assets{id}}").body()).contains("not allowed");
    }

    @Test
    void aPublicEnvironmentShowsWhatIsPublishedToEverybody() {
        HygraphEnvironment open =
                sandbox.add(HygraphSpec.of("open", TravelSchema.CURRENT).withPublicReading());
        HygraphClient owner = new HygraphClient(open);
        owner.data(CREATE.formatted("plaza"));
        owner.data("mutation{publishHotel(where: {slug: \"plaza\"}){id}}");
        owner.data(CREATE.formatted("secret"));
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(open.contentEndpoint())).header("Content-Type", "application/json");

        assertThat(client.send(request.POST(BodyPublishers.ofString("{\"query\":\"{hotels{slug}}\"}")))
                        .body())
                .contains("plaza");
        assertThat(client.send(request.POST(BodyPublishers.ofString("{\"query\":\"{hotels(stage: DRAFT){slug}}\"}")))
                        .body())
                .doesNotContain("secret");
    }

    @Test
    void theLogTellsMutationsFromQueriesAndCountsTheirOperations() {
        environment.requestLog().clear();

        client.graphql("query Two{a: hotels{id} b: hotels{id}}");
        client.graphql("mutation{a: createHotel(data: {slug: \"a\"}){id} b: createHotel(data: {slug: \"b\"}){id}}");
        client.graphqlAs("no-token", CREATE.formatted("c"));

        assertThat(environment.requestLog().requests())
                .extracting(
                        LoggedRequest::kind,
                        LoggedRequest::name,
                        LoggedRequest::operations,
                        LoggedRequest::writes,
                        LoggedRequest::status)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(RequestKind.QUERY, "Two", 2, 0, 200),
                        org.assertj.core.groups.Tuple.tuple(RequestKind.MUTATION, "createHotel", 2, 2, 200),
                        org.assertj.core.groups.Tuple.tuple(RequestKind.MUTATION, "createHotel", 1, 1, 400));
        assertThat(environment.requestLog().writes()).isEqualTo(3);
    }

    @Test
    void v1StagesAreServedBesideEnvironments() {
        sandbox.add(StageSpec.of("old", TestSchemas.text("/graphql-side/travel.graphql")));

        assertThat(client.get(sandbox.stage("old").contentEndpoint()).body())
                .contains(
                        "/v1/",
                        environment
                                .contentEndpoint()
                                .substring(sandbox.address().length()));
        assertThat(client.data(SLUGS).toString()).contains("ritz");
    }
}
