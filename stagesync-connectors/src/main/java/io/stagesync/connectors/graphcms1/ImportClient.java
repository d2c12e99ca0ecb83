package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Secret;
import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.governor.Permit;
import io.stagesync.connectors.http.HttpAnswer;
import io.stagesync.connectors.http.HttpPost;
import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.http.Tries;
import io.stagesync.model.StageException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sends elements to the import endpoint, which only inserts and never in doubt twice. */
final class ImportClient {
    /** Below the million that the service advises, and few enough for a slow disk to store in its time. */
    static final int MOST_BYTES = 900_000;

    static final int MOST_ELEMENTS = 1_000;

    /** The kinds of element; a call takes one kind. */
    enum Kind {
        NODES("nodes"),
        LISTS("lists"),
        RELATIONS("relations");

        private final String valueType;

        Kind(String valueType) {
            this.valueType = valueType;
        }
    }

    private final HttpPost http;
    private final URI endpoint;
    private final Optional<Secret> token;
    private final Governor governor;
    private final Sleeper sleeper;
    private final StageErrors errors;

    ImportClient(HttpPost http, Graphcms1Settings settings, URI endpoint, Governor governor, Sleeper sleeper) {
        this.http = http;
        this.endpoint = endpoint;
        this.token = settings.importToken();
        this.governor = governor;
        this.sleeper = sleeper;
        this.errors = new StageErrors(settings.stage(), "import", endpoint);
    }

    /**
     * Sends elements once; again only where the stage did not take the call at all.
     *
     * @throws StageException when the stage cannot be written at all
     */
    ImportAnswer send(Kind kind, List<? extends JsonNode> elements) {
        ObjectNode body = Json.object();
        body.put("valueType", kind.valueType);
        body.putArray("values").addAll(elements);
        String json = Json.write(body);
        Tries tries = new Tries(sleeper);
        while (true) {
            try (Permit permit = governor.mutation(1)) {
                HttpAnswer answer = http.send(endpoint, token, Map.of(), json);
                List<GraphqlError> refusals = GraphqlAnswer.of(answer.body())
                        .map(GraphqlAnswer::errors)
                        .orElse(List.of());
                errors.check(refusals);
                errors.check(answer);
                if (!Load.tell(permit, answer, refusals)) {
                    errors.checkTaken(answer);
                    return ImportAnswer.of(answer);
                }
                if (tries.throttled(answer.retryAfter())) {
                    throw errors.throttled();
                }
            } catch (IOException e) {
                if (!HttpPost.isNotSent(e)) {
                    return new ImportAnswer.Lost(e.toString());
                }
                if (tries.failed(e)) {
                    throw errors.unreachable(e);
                }
            }
            tries.await();
        }
    }

    /** For an import that is refused again and again for no reason of its own. */
    StageException alwaysFailing(String why) {
        return errors.alwaysFailing(why);
    }

    static int sizeInBytes(JsonNode element) {
        return Json.bytes(element) + 1;
    }
}
