package io.stagesync.connectors.hygraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.governor.Limits;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.OperationResult.Answered;
import io.stagesync.connectors.hygraph.OperationResult.Lost;
import io.stagesync.connectors.hygraph.OperationResult.Refused;
import io.stagesync.connectors.hygraph.OperationResult.TooLarge;
import io.stagesync.connectors.hygraph.OperationResult.Unclear;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Answers to several mutations at once. */
class MutationSenderTest {
    private static final String SDL = """
            input HotelInput { name: String }
            type Hotel { id: ID! }
            type Query { hotel: Hotel }
            type Mutation { createHotel(data: HotelInput!): Hotel }
            """;

    private final MockWebServer server = new MockWebServer();
    private final HttpPost http = new HttpPost(Duration.ofSeconds(5));
    private final Queue<MockResponse> answers = new ArrayDeque<>();
    private final List<String> bodies = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        String introspection = "{\"data\":" + HygraphSchemas.fullIntrospection(SDL) + "}";
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String body = String.valueOf(request.getBody().utf8());
                if (body.contains("__schema")) {
                    return new MockResponse.Builder().body(introspection).build();
                }
                bodies.add(body);
                return answers.remove();
            }
        });
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private MutationSender sender(HygraphPlan plan) {
        HygraphSettings settings =
                HygraphSettings.of("staging", server.url("/v2").uri()).withPlan(plan);
        Governor governor = new Governor(plan.limits(), time -> {}, System::nanoTime);
        HygraphClient client = new HygraphClient(http, settings, governor, time -> {});
        return new MutationSender(client, new DocumentCheck(client), settings);
    }

    @Test
    void eachAliasHasItsOwnResult() {
        answer(
                400,
                "{\"data\":{\"m0\":{\"id\":\"a\"},\"m1\":null,\"m2\":{\"id\":\"c\"}},\"errors\":[{\"message\":\"value is not"
                        + " unique for the field \\\"slug\\\"\",\"path\":[\"m1\"]}]}");

        List<OperationResult> results = sender(HygraphPlan.UNLIMITED).send(creations(3), 3);

        assertThat(results.get(0)).isInstanceOf(Answered.class);
        assertThat(results.get(1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.answer().errors().get(0).takenField())
                                .contains("slug"));
        assertThat(results.get(2)).isInstanceOf(Answered.class);
    }

    @Test
    void aMutationThatTheStageFailedAtWithinIsInDoubt() {
        answer(
                200,
                "{\"data\":{\"m0\":null,\"m1\":{\"id\":\"b\"}},\"errors\":[{\"message\":\"internal server error\","
                        + "\"path\":[\"m0\"]}]}");

        List<OperationResult> results = sender(HygraphPlan.UNLIMITED).send(creations(2), 2);

        assertThat(results.get(0).isInDoubt()).isTrue();
        assertThat(results.get(1)).isInstanceOf(Answered.class);
    }

    @Test
    void anErrorAboutAVariableIsThatOfItsMutationAndLeavesTheOthersUnclear() {
        answer(400, "{\"errors\":[{\"message\":\"Variable \\\"$m1d\\\" got an invalid value\"}],\"data\":null}");

        List<OperationResult> results = sender(HygraphPlan.UNLIMITED).send(creations(3), 3);

        assertThat(results.get(0)).isInstanceOf(Unclear.class);
        assertThat(results.get(1)).isInstanceOf(Refused.class);
        assertThat(results.get(2)).isInstanceOf(Unclear.class);
    }

    @Test
    void aRequestThatIsRefusedWholeIsUnclearForAllUnlessThereIsOneOnly() {
        answer(400, "{\"errors\":[{\"message\":\"something\"}],\"data\":null}");
        answer(400, "{\"errors\":[{\"message\":\"something\"}],\"data\":null}");

        assertThat(sender(HygraphPlan.UNLIMITED).send(creations(2), 2)).allMatch(Unclear.class::isInstance);
        assertThat(sender(HygraphPlan.UNLIMITED).send(creations(1), 1)).allMatch(Refused.class::isInstance);
    }

    @Test
    void aLostAnswerIsLostForAll() {
        answer(502, "<html>");

        assertThat(sender(HygraphPlan.UNLIMITED).send(creations(2), 2)).allMatch(Lost.class::isInstance);
    }

    @Test
    void noMoreGoTogetherThanMayBeInFlight() {
        HygraphPlan plan = new HygraphPlan(new Limits(Double.POSITIVE_INFINITY, 10, 2), 10_000, 30_000);
        answer(200, "{\"data\":{\"m0\":{\"id\":\"a\"},\"m1\":{\"id\":\"b\"}}}");
        answer(200, "{\"data\":{\"m0\":{\"id\":\"c\"}}}");

        assertThat(sender(plan).send(creations(3), 100)).allMatch(Answered.class::isInstance);
        assertThat(bodies).hasSize(2);
    }

    @Test
    void requestsAreCutByTheirBytes() {
        HygraphPlan plan = new HygraphPlan(HygraphPlan.UNLIMITED.limits(), 10_000, 2_000);
        answer(200, "{\"data\":{\"m0\":{\"id\":\"a\"},\"m1\":{\"id\":\"b\"}}}");
        answer(200, "{\"data\":{\"m0\":{\"id\":\"c\"},\"m1\":{\"id\":\"d\"}}}");

        List<OperationResult> results = sender(plan)
                .send(List.of(creation("x".repeat(800)), creation("x"), creation("x".repeat(1500)), creation("x")), 4);

        assertThat(results).hasSize(4).allMatch(Answered.class::isInstance);
        assertThat(bodies).allMatch(body -> body.length() <= 2_000);
    }

    @Test
    void aRequestThatIsTooLargeIsSplitDownToTheOneThatIs() {
        answer(413, "");
        answer(200, "{\"data\":{\"m0\":{\"id\":\"a\"}}}");
        answer(413, "");
        MutationSender sender = sender(HygraphPlan.UNLIMITED);
        int before = sender.mostDataBytes();

        List<OperationResult> results = sender.send(List.of(creation("a"), creation("b".repeat(9_000))), 2);

        assertThat(results.get(0)).isInstanceOf(Answered.class);
        assertThat(results.get(1)).isInstanceOf(TooLarge.class);
        assertThat(sender.mostDataBytes()).isLessThan(before);
    }

    private static List<Operation> creations(int count) {
        List<Operation> operations = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            operations.add(creation("hotel " + i));
        }
        return operations;
    }

    private static Operation creation(String name) {
        JsonNode data = Json.object().put("name", name);
        return new Operation(
                "createHotel", "data:$@d", "{id}", Map.of("d", new Operation.Variable("HotelInput!", data)));
    }

    private void answer(int status, String body) {
        answers.add(new MockResponse.Builder().code(status).body(body).build());
    }
}
