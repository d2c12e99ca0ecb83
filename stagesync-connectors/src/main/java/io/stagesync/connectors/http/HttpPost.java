package io.stagesync.connectors.http;

import io.stagesync.connector.Secret;
import java.io.IOException;
import java.io.InterruptedIOException;
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
    /**
     * How many times as long as a server may be silent a whole answer may take: with the usual minute ten minutes, in which a
     * page of megabytes arrives over any line that somebody works with, but not one that is sent byte by byte.
     */
    private static final int SILENCES = 10;

    private final OkHttpClient http;
    private final OkHttpClient limited;
    private final Duration deadline;

    /** @param silence how long a server may be silent; a request and its answer may take ten times that */
    public HttpPost(Duration silence) {
        this(silence, silence.multipliedBy(SILENCES));
    }

    /** @param deadline how long a request and its answer may take as a whole */
    HttpPost(Duration silence, Duration deadline) {
        this.http = new OkHttpClient.Builder()
                .dispatcher(new Dispatcher())
                .connectionPool(new ConnectionPool(MOST_IDLE, 1, TimeUnit.MINUTES))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(CONNECT)
                .readTimeout(silence)
                .writeTimeout(silence)
                .build();
        this.limited = http.newBuilder().callTimeout(deadline).build();
        this.deadline = deadline;
    }

    /** A request and its answer took longer than they may as a whole. What was asked may be done or not. */
    public static final class TooLateException extends InterruptedIOException {
        private static final long serialVersionUID = 1L;

        TooLateException(Duration deadline, IOException cause) {
            super("the answer was not complete after " + deadline.toMillis() / 1e3 + " seconds, which is " + SILENCES
                    + " times the 'timeout' of the stage. Set a longer one if answers may take so long");
            initCause(cause);
        }
    }

    /** Nobody took the request, so it was not done. */
    public static boolean isNotSent(IOException e) {
        return e instanceof ConnectException
                || e instanceof UnknownHostException
                || e instanceof NoRouteToHostException;
    }

    /** For requests of other kinds; it shares the connections, and sets no limit to a whole answer. */
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
     * @throws TooLateException when it takes too long as a whole
     * @throws IOException also where the answer is too large to be one
     */
    public HttpAnswer send(Request request) throws IOException {
        long start = System.nanoTime();
        try {
            return answer(request);
        } catch (IOException e) {
            throw System.nanoTime() - start >= deadline.toNanos() ? new TooLateException(deadline, e) : e;
        }
    }

    private HttpAnswer answer(Request request) throws IOException {
        try (Response response = limited.newCall(request).execute()) {
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
