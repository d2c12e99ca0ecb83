package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Secret;
import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.governor.Permit;
import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.http.Tries;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks the content API, as fast as the governor lets it. Queries are repeated when they fail in passing; mutations only
 * when they cannot have been done. Safe for threads.
 */
final class HygraphClient implements HygraphQueries {
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
        Tries tries = new Tries(sleeper);
        while (true) {
            try (Permit permit = governor.query(operations)) {
                HttpAnswer http = post(body);
                Optional<HygraphAnswer> answer = HygraphAnswer.of(http.body());
                if (isThrottled(http, answer)) {
                    permit.overloaded(http.retryAfter());
                    if (tries.throttled(http.retryAfter())) {
                        throw errors.throttled();
                    }
                } else if (http.status() >= 500 || http.status() == 408) {
                    if (http.isOverload()) {
                        permit.overloaded(http.retryAfter());
                    }
                    if (tries.failed(http.retryAfter())) {
                        throw errors.failing(reason(http, answer));
                    }
                } else if (http.status() == 413) {
                    return Optional.empty();
                } else {
                    permit.succeeded();
                    errors.check(http, answer.map(HygraphAnswer::errors).orElse(List.of()));
                    boolean complete = answer.filter(each -> !each.isBroken()).isPresent();
                    if (complete || tries.failed(Optional.empty())) {
                        return Optional.of(answer.orElseThrow(() -> errors.failing(reason(http, answer))));
                    }
                }
            } catch (IOException e) {
                if (tries.failed(e)) {
                    throw HttpPost.isNotSent(e) ? errors.unreachable(e) : errors.failing(e.toString());
                }
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
        Tries tries = new Tries(sleeper);
        while (true) {
            try (Permit permit = governor.mutation(operations)) {
                HttpAnswer http = post(body);
                Optional<HygraphAnswer> answer = HygraphAnswer.of(http.body());
                if (isThrottled(http, answer)) {
                    permit.overloaded(http.retryAfter());
                    if (tries.throttled(http.retryAfter())) {
                        throw errors.throttled();
                    }
                } else if (http.status() == 413) {
                    return new WriteAnswer.TooLarge();
                } else if (http.status() >= 500 || http.status() == 408) {
                    if (http.isOverload()) {
                        permit.overloaded(http.retryAfter());
                    }
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
                if (tries.failed(e)) {
                    throw errors.unreachable(e);
                }
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
        return answer.map(a -> "HTTP " + http.status() + ", " + a.reasons()).orElseGet(http::inShort);
    }

    private HttpAnswer post(String body) throws IOException {
        return http.send(endpoint, token, Map.of(), body);
    }

    /** What a document and its variables count against the limits: the whole body, to be safe. */
    static int bytes(String document, ObjectNode variables) {
        return Json.bytes(tree(document, variables));
    }

    private static String body(String document, ObjectNode variables) {
        return Json.write(tree(document, variables));
    }

    private static ObjectNode tree(String document, ObjectNode variables) {
        ObjectNode body = Json.object();
        body.put("query", document);
        body.set("variables", (JsonNode) variables);
        return body;
    }
}
