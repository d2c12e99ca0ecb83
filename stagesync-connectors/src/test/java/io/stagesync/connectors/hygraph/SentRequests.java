package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;
import tools.jackson.databind.JsonNode;

/** Stands before an environment, passes everything on, and keeps the GraphQL requests as they were sent. */
final class SentRequests implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient http = new OkHttpClient();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final URI endpoint;

    /**
     * A request.
     *
     * @param bytes of its whole body, which is more than the limits count
     */
    record Sent(String query, JsonNode variables, int bytes) {}

    SentRequests(URI endpoint) {
        this.endpoint = endpoint;
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return pass(request);
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens for the environment. */
    URI endpoint() {
        return server.url(endpoint.getPath()).uri();
    }

    /** What was sent since the start. */
    List<Sent> all() {
        return List.copyOf(sent);
    }

    private MockResponse pass(RecordedRequest request) {
        ByteString body = Objects.requireNonNullElse(request.getBody(), ByteString.EMPTY);
        if (request.getTarget().equals(endpoint.getPath())) {
            Json.parse(body.utf8())
                    .ifPresent(json ->
                            sent.add(new Sent(json.path("query").asString(""), json.path("variables"), body.size())));
        }
        Request onward = new Request.Builder()
                .url(Objects.requireNonNull(okhttp3.HttpUrl.get(endpoint).resolve(request.getTarget())))
                .headers(request.getHeaders().newBuilder().removeAll("Host").build())
                .method(request.getMethod(), body.size() == 0 ? null : RequestBody.create(body, null))
                .build();
        try (Response response = http.newCall(onward).execute()) {
            return new MockResponse.Builder()
                    .code(response.code())
                    .headers(response.headers()
                            .newBuilder()
                            .removeAll("Transfer-Encoding")
                            .build())
                    .body(new Buffer().write(response.body().bytes()))
                    .build();
        } catch (IOException e) {
            return new MockResponse.Builder().code(502).build();
        }
    }

    @Override
    public void close() {
        server.close();
        http.connectionPool().evictAll();
    }
}
