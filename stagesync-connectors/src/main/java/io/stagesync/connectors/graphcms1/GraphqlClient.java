package io.stagesync.connectors.graphcms1;

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
 * Asks the content endpoint, as fast as the governor lets it. Reads are repeated when they fail in passing; writes only
 * when they cannot have been done.
 */
final class GraphqlClient {
    /** Or the default locale's text comes in place of one that is missing. */
    private static final Map<String, String> HEADERS = Map.of("gcms-locale-no-default", "true");

    private final HttpPost http;
    private final URI endpoint;
    private final Optional<Secret> token;
    private final Governor governor;
    private final Sleeper sleeper;
    private final StageErrors errors;

    GraphqlClient(HttpPost http, Graphcms1Settings settings, Governor governor, Sleeper sleeper) {
        this.http = http;
        this.endpoint = settings.content();
        this.token = settings.contentToken();
        this.governor = governor;
        this.sleeper = sleeper;
        this.errors = new StageErrors(settings.stage(), "content", settings.content());
    }

    /**
     * Asks a query until there is an answer. Where there is data, errors may come with it.
     *
     * @throws io.stagesync.model.StageException when there is none
     */
    GraphqlAnswer read(String query, ObjectNode variables) {
        String body = body(query, variables);
        Tries tries = new Tries(sleeper);
        while (true) {
            try (Permit permit = governor.query(1)) {
                HttpAnswer http = post(body);
                Optional<GraphqlAnswer> answer = GraphqlAnswer.of(http.body());
                answer.ifPresent(a -> errors.check(a.errors()));
                errors.check(http);
                if (isThrottled(permit, http, answer)) {
                    if (tries.throttled(http.retryAfter())) {
                        throw errors.throttled();
                    }
                } else if (answer.isPresent() && isFinal(http, answer.get())) {
                    return withData(answer.get());
                } else if (tries.failed(http.retryAfter())) {
                    return withData(answer.orElseThrow(() -> errors.failing(reason(http, answer))));
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
        boolean passing = http.status() >= 502 || answer.isTimeout() || answer.isBroken();
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
        Tries tries = new Tries(sleeper);
        while (true) {
            try (Permit permit = governor.mutation(1)) {
                HttpAnswer http = post(body);
                Optional<GraphqlAnswer> answer = GraphqlAnswer.of(http.body());
                answer.ifPresent(a -> errors.check(a.errors()));
                errors.check(http);
                if (!isThrottled(permit, http, answer)) {
                    return judge(http, answer);
                }
                if (tries.throttled(http.retryAfter())) {
                    throw errors.throttled();
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

    private static boolean isThrottled(Permit permit, HttpAnswer http, Optional<GraphqlAnswer> answer) {
        return Load.tell(
                permit,
                http,
                answer.filter(each -> each.data().isEmpty())
                        .map(GraphqlAnswer::errors)
                        .orElse(List.of()));
    }

    private static String reason(HttpAnswer http, Optional<GraphqlAnswer> answer) {
        return answer.map(GraphqlAnswer::reasons).orElseGet(http::inShort);
    }

    private static WriteAnswer judge(HttpAnswer http, Optional<GraphqlAnswer> answer) {
        if (answer.isPresent() && !answer.get().isTimeout() && http.status() < 502) {
            return new WriteAnswer.Answered(answer.get());
        }
        return new WriteAnswer.Lost(reason(http, answer));
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
