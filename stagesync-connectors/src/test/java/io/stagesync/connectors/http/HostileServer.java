package io.stagesync.connectors.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import java.util.Random;
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

/** Stands before a stage and damages some of its answers at random. */
public final class HostileServer implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient http = new OkHttpClient();
    private final URI endpoint;
    private Random random = new Random(0);
    private int spared;
    private long damaged;

    public HostileServer(URI endpoint) {
        this.endpoint = endpoint;
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try {
                    return pass(request);
                } catch (RuntimeException e) {
                    return new MockResponse.Builder()
                            .code(500)
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

    /** Begins anew: the first so many answers pass as they are, of the others every second one on average. */
    public synchronized void begin(long seed, int first) {
        random = new Random(seed);
        spared = first;
    }

    /** How many answers were damaged since the start. */
    public synchronized long damaged() {
        return damaged;
    }

    private synchronized DamagedAnswer damage(int status, ByteString body) {
        DamagedAnswer whole = new DamagedAnswer(status, body);
        if (spared-- > 0 || random.nextBoolean()) {
            return whole;
        }
        damaged++;
        return whole.damage(random);
    }

    private MockResponse pass(RecordedRequest request) {
        ByteString body = Objects.requireNonNullElse(request.getBody(), ByteString.EMPTY);
        Request onward = new Request.Builder()
                .url(Objects.requireNonNull(HttpUrl.get(endpoint).resolve(request.getTarget())))
                .headers(request.getHeaders()
                        .newBuilder()
                        .removeAll("Host")
                        .removeAll("Accept-Encoding")
                        .build())
                .method(request.getMethod(), body.size() == 0 ? null : RequestBody.create(body, null))
                .build();
        try (Response response = http.newCall(onward).execute()) {
            DamagedAnswer answer = damage(response.code(), response.body().byteString());
            return new MockResponse.Builder()
                    .code(answer.status())
                    .setHeader("Content-Type", "application/json")
                    .body(new Buffer().write(answer.body()))
                    .build();
        } catch (IOException e) {
            return new MockResponse.Builder()
                    .code(502)
                    .body("the stage cannot be reached")
                    .build();
        }
    }

    @Override
    public void close() {
        server.close();
        http.connectionPool().evictAll();
    }
}
