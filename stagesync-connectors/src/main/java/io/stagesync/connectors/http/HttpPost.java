package io.stagesync.connectors.http;

import io.stagesync.connector.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import okio.BufferedSource;

/**
 * Sends a body once: never again by itself, not over a fresh connection and not along a redirect, since a write that is
 * sent twice is done twice, and a token is for one host only. Answers come compressed where the server can. May be used
 * from several threads.
 */
public final class HttpPost implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration CONNECT = Duration.ofSeconds(10);
    /** As many as requests go side by side, or connections would be made anew all the time. */
    private static final int MOST_IDLE = 32;
    /** Pages are far smaller; what is larger is a broken or hostile server, and would fill the memory. */
    private static final long MOST_ANSWER_BYTES = 64L << 20;

    private final OkHttpClient http;

    /** @param timeout how long a server may be silent */
    public HttpPost(Duration timeout) {
        this.http = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool(MOST_IDLE, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }

    /** Nobody took the request, so it was not done. */
    public static boolean isNotSent(IOException e) {
        return e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException;
    }

    /** For requests of other kinds; it shares the connections. */
    public OkHttpClient client() {
        return http;
    }

    /** Sends JSON with a token, where there is one. */
    public HttpAnswer send(URI endpoint, Optional<Secret> token, Map<String, String> headers, String json)
            throws IOException {
        Request.Builder request = new Request.Builder()
                .url(endpoint.toString())
                .post(new OneShot(JSON, json.getBytes(StandardCharsets.UTF_8)));
        headers.forEach(request::header);
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t.reveal()));
        return send(request.build());
    }

    /**
     * Sends a request as it is.
     *
     * @throws IOException also where the answer is too large to be one
     */
    public HttpAnswer send(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            BufferedSource body = response.body().source();
            if (body.request(MOST_ANSWER_BYTES + 1)) {
                throw new IOException("the answer is larger than " + (MOST_ANSWER_BYTES >> 20) + " MB");
            }
            return new HttpAnswer(response.code(), body.readString(StandardCharsets.UTF_8), retryAfter(response));
        }
    }

    /** How long the server asks to wait. */
    public static Optional<Duration> retryAfter(Response response) {
        String header = response.header("Retry-After", "");
        return header != null && header.matches("\\d{1,5}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(header)))
                : Optional.empty();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** A body that the client must not send a second time. */
    private static final class OneShot extends RequestBody {
        private final MediaType type;
        private final byte[] bytes;

        OneShot(MediaType type, byte[] bytes) {
            this.type = type;
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return type;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }
}
