package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.governor.Permit;
import io.stagesync.connectors.http.Backoff;
import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Asks an environment and gives the answer as it is. Waits where too much is being asked; sends nothing else again. */
final class ProbeCalls {
    private static final int TIMES = 8;

    private final HttpPost http;
    private final HygraphSettings settings;
    private final Governor governor;
    private final Sleeper sleeper;
    private final HygraphErrors errors;

    ProbeCalls(HttpPost http, HygraphSettings settings, Governor governor, Sleeper sleeper) {
        this.http = http;
        this.settings = settings;
        this.governor = governor;
        this.sleeper = sleeper;
        this.errors = new HygraphErrors(settings.stage(), settings.endpoint());
    }

    HygraphErrors errors() {
        return errors;
    }

    /**
     * Sends a query or a mutation.
     *
     * @param operations how many root fields it has
     * @throws io.stagesync.model.StageException when the token may not do it, or the environment gives no answer
     */
    ProbeAnswer ask(String document, ObjectNode variables, int operations) {
        Backoff backoff = new Backoff(sleeper, TIMES, () -> 1);
        while (true) {
            ProbeAnswer answer = once(document, variables, operations);
            boolean throttled = answer.http().isThrottled()
                    || answer.graphql().filter(HygraphAnswer::isThrottled).isPresent();
            if (!throttled) {
                errors.check(answer.http(), answer.errors());
                if (answer.status() >= 500) {
                    throw errors.broken("it failed with HTTP " + answer.status() + ": "
                            + answer.http().excerpt());
                }
                return answer;
            }
            if (backoff.isOver()) {
                throw errors.throttled();
            }
            backoff.await(answer.http().retryAfter());
        }
    }

    private ProbeAnswer once(String document, ObjectNode variables, int operations) {
        ObjectNode body = Json.object();
        body.put("query", document);
        body.set("variables", variables);
        try (Permit permit =
                document.startsWith("mutation") ? governor.mutation(operations) : governor.query(operations)) {
            ProbeAnswer answer = post(Json.write(body));
            permit.succeeded();
            return answer;
        } catch (IOException e) {
            throw HttpPost.isNotSent(e) ? errors.unreachable(e) : errors.broken("the answer was lost: " + e);
        }
    }

    /** Sends a body as it is, again while it is refused for the rate. */
    ProbeAnswer postWhenAllowed(String body) throws IOException {
        Backoff backoff = new Backoff(sleeper, TIMES, () -> 1);
        ProbeAnswer answer = post(body);
        while (answer.http().isThrottled() && !backoff.isOver()) {
            backoff.await(answer.http().retryAfter());
            answer = post(body);
        }
        return answer;
    }

    /** Sends a body as it is, without asking the governor. */
    ProbeAnswer post(String body) throws IOException {
        HttpAnswer answer = http.send(settings.endpoint(), settings.token(), Map.of(), body);
        return new ProbeAnswer(answer, HygraphAnswer.of(answer.body()));
    }
}
