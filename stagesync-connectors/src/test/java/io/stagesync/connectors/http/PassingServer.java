package io.stagesync.connectors.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.ByteString;

/** Stands before a stage and passes requests on. */
public final class PassingServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient http = new OkHttpClient();
    private final URI endpoint;

    /** Makes of what the stage answered to a request what the client gets. */
    public interface Passage {
        MockResponse pass(RecordedRequest request, Response answer) throws IOException;
    }

    public PassingServer(URI endpoint, Passage passage) {
        this.endpoint = endpoint;
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try (Response answer = http.newCall(onward(request)).execute()) {
                    return passage.pass(request, answer);
                } catch (IOException | RuntimeException e) {
                    // A server thread that died would leave the client waiting.
                    return new MockResponse.Builder()
                            .code(502)
                            .body(e.toString())
                            .build();
                }
            }
        });
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens for the stage. */
    public URI endpoint() {
        return server.url(endpoint.getPath()).uri();
    }

    /** The whole of a request's body. */
    public static ByteString body(RecordedRequest request) {
        return Objects.requireNonNullElse(request.getBody(), ByteString.EMPTY);
    }

    /** An answer as it is. */
    public static MockResponse copy(Response answer) throws IOException {
        return new MockResponse.Builder()
                .code(answer.code())
                .headers(answer.headers()
                        .newBuilder()
                        .removeAll("Transfer-Encoding")
                        .build())
                .body(new Buffer().write(answer.body().byteString()))
                .build();
    }

    private Request onward(RecordedRequest request) {
        ByteString body = body(request);
        return new Request.Builder()
                .url(Objects.requireNonNull(HttpUrl.get(endpoint).resolve(request.getTarget())))
                .headers(request.getHeaders()
                        .newBuilder()
                        .removeAll("Host")
                        .removeAll("Accept-Encoding")
                        .build())
                .method(request.getMethod(), body.size() == 0 ? null : RequestBody.create(body, null))
                .build();
    }

    @Override
    public void close() {
        server.close();
        http.connectionPool().evictAll();
    }
}
