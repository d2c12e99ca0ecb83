package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;

/**
 * Sends a body once: never again by itself, not over a fresh connection and not along a redirect, since a write that is
 * sent twice is done twice.
 */
final class HttpPost implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final OkHttpClient http;

    HttpPost(Duration timeout) {
        this.http = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool())
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(timeout)
                .writeTimeout(timeout)
                .build();
    }

    OkHttpClient client() {
        return http;
    }

    /** Sends JSON with a token, where there is one. */
    HttpAnswer send(URI endpoint, Optional<Secret> token, Map<String, String> headers, String json) throws IOException {
        Request.Builder request = new Request.Builder()
                .url(endpoint.toString())
                .post(new OneShot(JSON, json.getBytes(StandardCharsets.UTF_8)));
        headers.forEach(request::header);
        token.ifPresent(t -> request.header("Authorization", "Bearer " + t.reveal()));
        return send(request.build());
    }

    HttpAnswer send(Request request) throws IOException {
        try (Response response = http.newCall(request).execute()) {
            return new HttpAnswer(response.code(), response.body().string(), retryAfter(response));
        }
    }

    private static Optional<Duration> retryAfter(Response response) {
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
    static final class OneShot extends RequestBody {
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
