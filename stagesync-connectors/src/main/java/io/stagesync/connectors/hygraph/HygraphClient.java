package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Secret;
import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.governor.Permit;
import io.stagesync.connectors.http.Backoff;
import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the content API, as fast as the governor lets it. Queries are repeated when they fail in passing; mutations only
 * when they cannot have been done. Safe for threads.
 */
final class HygraphClient implements HygraphQueries {
    private static final int TRIES = 6;
    /** When the stage is merely busy, patience costs nothing. */
    private static final int TRIES_WHEN_THROTTLED = 12;

    private final HttpPost http;
    private final URI endpoint;
    private final Optional<Secret> token;
    private final Governor governor;
    private final Sleeper sleeper;
    private final HygraphErrors errors;

    HygraphClient(HttpPost http, HygraphSettings settings, Governor governor, Sleeper sleeper) {
        this.http = http;
        this.endpoint = settings.endpoint();
        this.token = settings.token();
        this.governor = governor;
        this.sleeper = sleeper;
        this.errors = new HygraphErrors(settings.stage(), endpoint);
    }

    HygraphErrors errors() {
        return errors;
    }

    Governor governor() {
        return governor;
    }

    @Override
    public HygraphAnswer read(String query, ObjectNode variables) {
        return read(query, variables, 1);
    }

    /**
     * Asks a query until there is an answer. Data and errors may come together; an answer without data whose errors are
     * about what was asked is an answer.
     *
     * @param operations how many root fields it has
     * @throws io.stagesync.model.StageException when there is none
     */
    HygraphAnswer read(String query, ObjectNode variables, int operations) {
        return readUnlessTooLarge(query, variables, operations)
                .orElseThrow(() -> errors.broken("it does not take a query of " + bytes(query, variables)
                        + " bytes (HTTP 413). Set the plan of the stage to that of its project"));
    }

    /** The same; empty where the query is too large for the stage. */
    Optional<HygraphAnswer> readUnlessTooLarge(String query, ObjectNode variables, int operations) {
        String body = body(query, variables);
        Tries tries = new Tries();
        while (true) {
            try (Permit permit = governor.query(operations)) {
                HttpAnswer http = post(body);
                Optional<HygraphAnswer> answer = HygraphAnswer.of(http.body());
                if (isThrottled(http, answer)) {
                    permit.overloaded(http.retryAfter());
                    tries.throttled(http.retryAfter());
                } else if (http.status() >= 500 || http.status() == 408) {
                    permit.overloaded(http.retryAfter());
                    tries.failed(reason(http, answer), http.retryAfter());
                } else if (http.status() == 413) {
                    return Optional.empty();
                } else {
                    permit.succeeded();
                    errors.check(http, answer.map(HygraphAnswer::errors).orElse(List.of()));
                    if (answer.isPresent()) {
                        return answer;
                    }
                    tries.failed(reason(http, answer), Optional.empty());
                }
            } catch (IOException e) {
                tries.failed(e);
            }
            tries.await();
        }
    }

    /**
     * Sends a mutation.
     *
     * @param operations how many root fields it has
     * @throws io.stagesync.model.StageException when the stage cannot be written at all
     */
    WriteAnswer write(String mutation, ObjectNode variables, int operations) {
        String body = body(mutation, variables);
        Tries tries = new Tries();
        while (true) {
            try (Permit permit = governor.mutation(operations)) {
                HttpAnswer http = post(body);
                Optional<HygraphAnswer> answer = HygraphAnswer.of(http.body());
                if (isThrottled(http, answer)) {
                    permit.overloaded(http.retryAfter());
                    tries.throttled(http.retryAfter());
                } else if (http.status() == 413) {
                    return new WriteAnswer.TooLarge();
                } else if (http.status() >= 500 || http.status() == 408) {
                    permit.overloaded(http.retryAfter());
                    return new WriteAnswer.Lost(reason(http, answer));
                } else {
                    permit.succeeded();
                    errors.check(http, answer.map(HygraphAnswer::errors).orElse(List.of()));
                    return judge(http, answer);
                }
            } catch (IOException e) {
                if (!HttpPost.isNotSent(e)) {
                    return new WriteAnswer.Lost(e.toString());
                }
                tries.failed(e);
            }
            tries.await();
        }
    }

    /** Refused without JSON is refused; taken without JSON is anything. */
    private static WriteAnswer judge(HttpAnswer http, Optional<HygraphAnswer> answer) {
        if (answer.isPresent()) {
            return new WriteAnswer.Answered(answer.get());
        }
        return http.status() >= 400
                ? new WriteAnswer.Answered(HygraphAnswer.refused(http))
                : new WriteAnswer.Lost(reason(http, answer));
    }

    private static boolean isThrottled(HttpAnswer http, Optional<HygraphAnswer> answer) {
        return http.isThrottled() || answer.filter(HygraphAnswer::isThrottled).isPresent();
    }

    private static String reason(HttpAnswer http, Optional<HygraphAnswer> answer) {
        return answer.map(a -> "HTTP " + http.status() + ", " + a.reasons())
                .orElseGet(() -> "HTTP " + http.status() + ", " + http.excerpt());
    }

    private HttpAnswer post(String body) throws IOException {
        return http.send(endpoint, token, Map.of(), body);
    }

    /** What a document and its variables count against the limits: the whole body, to be safe. */
    static int bytes(String document, ObjectNode variables) {
        return body(document, variables).getBytes(StandardCharsets.UTF_8).length;
    }

    private static String body(String document, ObjectNode variables) {
        ObjectNode body = Json.object();
        body.put("query", document);
        body.set("variables", (JsonNode) variables);
        return Json.write(body);
    }

    /** The tries of one request. */
    private final class Tries {
        private final Backoff backoff = new Backoff(
                sleeper, TRIES_WHEN_THROTTLED, () -> ThreadLocalRandom.current().nextDouble());
        private int failures;
        private Optional<Duration> asked = Optional.empty();

        void throttled(Optional<Duration> retryAfter) {
            asked = retryAfter;
            if (backoff.isOver()) {
                throw errors.throttled();
            }
        }

        void failed(String reason, Optional<Duration> retryAfter) {
            failures++;
            asked = retryAfter;
            if (failures >= TRIES || backoff.isOver()) {
                throw errors.broken("a request failed again and again, last with: " + reason);
            }
        }

        void failed(IOException e) {
            failures++;
            asked = Optional.empty();
            if (failures >= TRIES || backoff.isOver()) {
                throw HttpPost.isNotSent(e)
                        ? errors.unreachable(e)
                        : errors.broken("a request failed again and again, last with: " + e);
            }
        }

        void await() {
            backoff.await(asked);
        }
    }
}
