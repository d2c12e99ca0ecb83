package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.model.StageException;
import io.stagesync.model.StageException.Reason;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Recorded answers of every class of error (hygraph.md 8). */
class HygraphClientTest {
    private static final String TOKEN = "very-secret-token";
    private static final String QUERY = "{hotels{id}}";

    private final MockWebServer server = new MockWebServer();
    private final List<Duration> slept = new ArrayList<>();
    private final HttpPost http = new HttpPost(Duration.ofSeconds(5));
    private HygraphClient client = client(URI.create("http://localhost"));

    @BeforeEach
    void start() throws IOException {
        server.start();
        client = client(server.url("/v2/p/master").uri());
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private HygraphClient client(URI endpoint) {
        return client(endpoint, http);
    }

    private HygraphClient client(URI endpoint, HttpPost http) {
        HygraphSettings settings = HygraphSettings.of("staging", endpoint)
                .withToken(new Secret(TOKEN))
                .withPlan(HygraphPlan.UNLIMITED);
        Governor governor = new Governor(settings.plan().limits(), slept::add, System::nanoTime);
        return new HygraphClient(http, settings, governor, slept::add);
    }

    @Test
    void aQueryIsSentWithTheTokenAndItsVariables() throws InterruptedException {
        answer(200, "{\"data\":{\"hotels\":[]}}");

        HygraphAnswer answer = client.read(QUERY, Json.object().put("a", 1));

        assertThat(answer.value("hotels").isArray()).isTrue();
        var request = server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(request.getHeaders().get("Accept-Encoding")).contains("gzip");
        assertThat(request.getBody().utf8()).isEqualTo("{\"query\":\"{hotels{id}}\",\"variables\":{\"a\":1}}");
    }

    @Test
    void aQueryIsRepeatedWhenItFailsInPassing() {
        answer(503, "<html>busy</html>");
        answer(429, "Too Many Requests");
        answer(200, "<html>a proxy</html>");
        answer(200, "{\"data\":{}}");

        assertThat(client.read(QUERY, Json.object()).isClean()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void aQueryOfWhichAFieldFailedWithinTheStageIsRepeated() {
        answer(
                200,
                "{\"data\":{\"hotels\":null},\"errors\":[{\"message\":\"internal server error\",\"path\":[\"hotels\"]}]}");
        answer(200, "{\"data\":{\"hotels\":[]}}");

        assertThat(client.read(QUERY, Json.object()).isClean()).isTrue();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aServerThatSaysHowLongToWaitIsObeyed() {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "7")
                .build());
        answer(200, "{\"data\":{}}");

        client.read(QUERY, Json.object());

        assertThat(slept).contains(Duration.ofSeconds(7));
    }

    @Test
    void aMutationIsRepeatedOnlyWhenItWasNotTaken() {
        answer(429, "Too Many Requests");
        answer(200, "{\"data\":{\"m0\":{\"id\":\"a\"}}}");
        answer(500, "<html>oops</html>");

        WriteAnswer taken = client.write("mutation{m0:x}", Json.object(), 1);
        WriteAnswer lost = client.write("mutation{m0:x}", Json.object(), 1);

        assertThat(taken).isInstanceOf(WriteAnswer.Answered.class);
        assertThat(lost).isInstanceOf(WriteAnswer.Lost.class);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aMutationWhoseConnectionBreaksIsNotSentAgain() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());

        assertThat(client.write("mutation{m0:x}", Json.object(), 1)).isInstanceOf(WriteAnswer.Lost.class);
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void aMutationWhoseAnswerDoesNotEndIsLostAndNotSentAgain() {
        server.enqueue(new MockResponse.Builder()
                .body("{}" + " ".repeat(250_000))
                .throttleBody(1_000, 40, TimeUnit.MILLISECONDS)
                .build());
        try (HttpPost impatient = new HttpPost(Duration.ofMillis(200))) {
            WriteAnswer answer =
                    client(server.url("/v2/p/master").uri(), impatient).write("mutation{m0:x}", Json.object(), 1);

            assertThat(answer)
                    .isInstanceOfSatisfying(
                            WriteAnswer.Lost.class,
                            lost -> assertThat(lost.reason()).contains("not complete after 2.0 seconds"));
            assertThat(server.getRequestCount()).isOne();
        }
    }

    @Test
    void anAnswerThatBreaksOffIsLost() {
        answer(200, "{\"data\":{\"m0\":{\"id\":");

        assertThat(client.write("mutation{m0:x}", Json.object(), 1)).isInstanceOf(WriteAnswer.Lost.class);
    }

    @Test
    void aRequestThatIsTooLargeIsTheCallersMatter() {
        answer(413, "<html>Request Entity Too Large</html>");
        answer(413, "");

        assertThat(client.write("mutation{m0:x}", Json.object(), 1)).isInstanceOf(WriteAnswer.TooLarge.class);
        assertThat(client.readUnlessTooLarge(QUERY, Json.object(), 1)).isEmpty();
    }

    @Test
    void errorsAboutWhatWasAskedComeWithTheIdThatSupportAsksFor() {
        answer(
                400,
                "{\"errors\":[{\"message\":\"input:1: Field \\\"slugg\\\" is not defined\"}],\"data\":null,"
                        + "\"extensions\":{\"requestId\":\"abc\"}}");

        assertThat(client.read(QUERY, Json.object()).reasons())
                .isEqualTo("input:1: Field \"slugg\" is not defined (request abc)");
    }

    @Test
    void missingPermissionsAreListed() {
        answer(
                403,
                "{\"errors\":[{\"message\":\"Mutation failed due to permission errors\",\"extensions\":{\"code\":\"403\","
                        + "\"failedActions\":[{\"action\":\"create\",\"model\":\"Review\",\"stage\":\"DRAFT\"},"
                        + "{\"action\":\"update\",\"model\":\"Hotel\",\"stage\":\"DRAFT\"}]}}],\"data\":null}");

        assertThatThrownBy(() -> client.write("mutation{m0:x}", Json.object(), 1))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ACCESS))
                .hasMessageContaining("create Review (DRAFT), update Hotel (DRAFT)");
    }

    @Test
    void whatMayNotBeReadIsNamed() {
        answer(
                200,
                "{\"errors\":[{\"message\":\"not allowed\",\"extensions\":{\"code\":\"403\",\"path\":[\"reviews\"]}}],"
                        + "\"data\":null}");

        assertThatThrownBy(() -> client.read(QUERY, Json.object()))
                .isInstanceOf(StageException.class)
                .hasMessageContaining("not allowed")
                .hasMessageContaining("reviews");
    }

    @Test
    void aRefusedTokenEndsTheRunAndStaysSecret() {
        answer(401, "{\"message\":\"invalid token " + TOKEN.charAt(0) + "\"}");

        assertThatThrownBy(() -> client.read(QUERY, Json.object()))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ACCESS))
                .hasMessageContaining("staging")
                .hasMessageNotContaining(TOKEN);
    }

    @Test
    void aProjectThatIsBlockedIsNotAskedAgain() {
        answer(402, "limits exceeded");

        assertThatThrownBy(() -> client.read(QUERY, Json.object()))
                .isInstanceOf(StageException.class)
                .hasMessageContaining("HTTP 402");
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void theTokenDoesNotFollowARedirect() throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            server.enqueue(new MockResponse.Builder()
                    .code(307)
                    .addHeader("Location", elsewhere.url("/v2").toString())
                    .build());

            assertThatThrownBy(() -> client.read(QUERY, Json.object()))
                    .isInstanceOf(StageException.class)
                    .hasMessageContaining("sends elsewhere");
            assertThat(elsewhere.takeRequest(50, TimeUnit.MILLISECONDS)).isNull();
        }
    }

    @Test
    void whereNobodyAnswersTheAddressIsNamed() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThatThrownBy(() -> client(URI.create("http://127.0.0.1:" + port)).read(QUERY, Json.object()))
                .isInstanceOfSatisfying(
                        StageException.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE))
                .hasMessageContaining(String.valueOf(port));
    }

    @Test
    void aCachedAddressIsReplacedByTheRegularOneUnlessItShallBeKept() {
        URI cached = URI.create("https://eu-central-1.cdn.hygraph.com/content/abc/master");
        HygraphSettings settings = HygraphSettings.of("staging", cached);

        assertThat(settings.endpoint()).hasToString("https://api-eu-central-1.hygraph.com/v2/abc/master");
        assertThat(settings.with(HygraphSettings.Cached.KEEP).endpoint()).isEqualTo(cached);
        assertThat(HygraphSettings.of("local", URI.create("http://localhost:1/content/a/b"))
                        .endpoint())
                .hasToString("http://localhost:1/content/a/b");
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}
