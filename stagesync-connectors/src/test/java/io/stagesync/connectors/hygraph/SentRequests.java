package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.http.PassingServer;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.RecordedRequest;
import okio.ByteString;
import tools.jackson.databind.JsonNode;

/** Stands before an environment, passes everything on, and keeps the GraphQL requests as they were sent. */
final class SentRequests implements AutoCloseable {
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final PassingServer server;

    /**
     * A request.
     *
     * @param bytes of its whole body, which is more than the limits count
     */
    record Sent(String query, JsonNode variables, int bytes) {}

    SentRequests(URI endpoint) {
        server = new PassingServer(endpoint, (request, answer) -> {
            keep(endpoint, request);
            return PassingServer.copy(answer);
        });
    }

    /** Where it listens for the environment. */
    URI endpoint() {
        return server.endpoint();
    }

    /** What was sent since the start. */
    List<Sent> all() {
        return List.copyOf(sent);
    }

    private void keep(URI endpoint, RecordedRequest request) {
        ByteString body = PassingServer.body(request);
        if (request.getTarget().equals(endpoint.getPath())) {
            Json.parse(body.utf8())
                    .ifPresent(json ->
                            sent.add(new Sent(json.path("query").asString(""), json.path("variables"), body.size())));
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
