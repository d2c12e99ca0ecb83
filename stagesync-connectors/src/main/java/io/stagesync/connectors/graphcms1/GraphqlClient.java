package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Secret;
import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.Backoff;
import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the content endpoint. Reads are repeated when they fail in passing; writes only when they cannot have been done. */
final class GraphqlClient {
    /** Or the default locale's text comes in place of one that is missing. */
    private static final Map<String, String> HEADERS = Map.of("gcms-locale-no-default", "true");

    private final HttpPost http;
    private final URI endpoint;
    private final Optional<Secret> token;
    private final Sleeper sleeper;
    private final WritePace pace;
    private final StageErrors errors;

    GraphqlClient(HttpPost http, Graphcms1Settings settings, Sleeper sleeper, WritePace pace) {
        this.http = http;
        this.endpoint = settings.content();
        this.token = settings.contentToken();
        this.sleeper = sleeper;
        this.pace = pace;
        this.errors = new StageErrors(settings.stage(), "content", settings.content());
    }

    /**
     * Asks a query until there is an answer. Where there is data, errors may come with it.
     *
     * @throws io.stagesync.model.StageException when there is none
     */
    GraphqlAnswer read(String query, ObjectNode variables) {
        String body = body(query, variables);
        Backoff backoff = new Backoff(sleeper);
        while (true) {
            Optional<Duration> asked = Optional.empty();
            String failure;
            try {
                HttpAnswer http = post(body);
                Optional<GraphqlAnswer> answer = GraphqlAnswer.of(http.body());
                answer.ifPresent(a -> errors.check(a.errors()));
                errors.check(http);
                if (answer.isPresent() && isFinal(http, answer.get())) {
                    return withData(answer.get());
                }
                asked = http.retryAfter();
                failure = answer.map(GraphqlAnswer::reasons)
                        .orElseGet(() -> "HTTP " + http.status() + ", " + http.excerpt());
            } catch (IOException e) {
                if (backoff.isOver() && HttpPost.isNotSent(e)) {
                    throw errors.unreachable(e);
                }
                failure = e.toString();
            }
            if (backoff.isOver()) {
                throw errors.broken("a query failed again and again, last with: " + failure);
            }
            backoff.await(asked);
        }
    }

    /**
     * The list under an alias of an answer.
     *
     * @throws io.stagesync.model.StageException when it is none, which must not pass for an empty one
     */
    JsonNode list(GraphqlAnswer answer, String alias) {
        JsonNode list = answer.value(alias);
        if (!list.isArray()) {
            throw errors.broken("a query was answered without the list '" + alias + "': " + answer.reasons());
        }
        return list;
    }

    private static boolean isFinal(HttpAnswer http, GraphqlAnswer answer) {
        boolean passing = http.isThrottled() || http.status() >= 502 || answer.isThrottled() || answer.isTimeout();
        return !passing && (http.status() < 500 || !answer.errors().isEmpty());
    }

    private GraphqlAnswer withData(GraphqlAnswer answer) {
        if (answer.data().isEmpty()) {
            throw errors.broken("a query was refused: " + answer.reasons());
        }
        return answer;
    }

    /**
     * Sends a mutation.
     *
     * @throws io.stagesync.model.StageException when the stage cannot be written at all
     */
    WriteAnswer write(String mutation, ObjectNode variables) {
        String body = body(mutation, variables);
        Backoff backoff = new Backoff(sleeper);
        while (true) {
            pace.await();
            Optional<Duration> asked;
            try {
                HttpAnswer http = post(body);
                Optional<GraphqlAnswer> answer = GraphqlAnswer.of(http.body());
                answer.ifPresent(a -> errors.check(a.errors()));
                errors.check(http);
                boolean throttled = http.isThrottled()
                        || answer.filter(GraphqlAnswer::isThrottled).isPresent();
                if (!throttled) {
                    return judge(http, answer);
                }
                if (backoff.isOver()) {
                    throw errors.throttled();
                }
                asked = http.retryAfter();
            } catch (IOException e) {
                if (!HttpPost.isNotSent(e)) {
                    return new WriteAnswer.Lost(e.toString());
                }
                if (backoff.isOver()) {
                    throw errors.unreachable(e);
                }
                asked = Optional.empty();
            }
            backoff.await(asked);
        }
    }

    private static WriteAnswer judge(HttpAnswer http, Optional<GraphqlAnswer> answer) {
        if (answer.isPresent() && !answer.get().isTimeout() && http.status() < 502) {
            return new WriteAnswer.Answered(answer.get());
        }
        return new WriteAnswer.Lost(
                answer.map(GraphqlAnswer::reasons).orElseGet(() -> "HTTP " + http.status() + ", " + http.excerpt()));
    }

    private HttpAnswer post(String body) throws IOException {
        return http.send(endpoint, token, HEADERS, body);
    }

    private static String body(String document, ObjectNode variables) {
        ObjectNode body = Json.object();
        body.put("query", document);
        body.set("variables", (JsonNode) variables);
        return Json.write(body);
    }
}
