package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that gives recorded answers in order, the first of them to the introspection. */
final class RecordedServer implements AutoCloseable {
    static final String TOKEN = "very-secret-token";
    static final String STORE_KEY = "very-secret-key";

    private final MockWebServer server = new MockWebServer();

    RecordedServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Graphcms1Settings settings() {
        return Graphcms1Settings.of("staging", uri("/content"))
                .withContentToken(new Secret(TOKEN))
                .withImport(uri("/bulk/import"), Optional.of(new Secret("import-secret")))
                .withAssetStore(new AssetStore(uri("/api/store/S3"), new Secret(STORE_KEY), "/project-staging"));
    }

    URI uri(String path) {
        return server.url(path).uri();
    }

    RecordedServer introspects(String resource) {
        return answers("{\"data\":" + SchemaIntrospection.data(TestStages.resource(resource)) + "}");
    }

    RecordedServer answers(String body) {
        return answers(200, body);
    }

    RecordedServer answers(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
        return this;
    }

    RecordedServer refusesFor(int seconds) {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", seconds)
                .build());
        return this;
    }

    /** Answers little by little, for ten seconds. The request is taken as slowly, but is small. */
    RecordedServer trickles(String body) {
        server.enqueue(new MockResponse.Builder()
                .body(body + " ".repeat(250_000))
                .throttleBody(1_000, 40, TimeUnit.MILLISECONDS)
                .build());
        return this;
    }

    /** How many requests there were so far. */
    int requests() {
        return server.getRequestCount();
    }

    RecordedRequest next() {
        try {
            return server.takeRequest();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The bodies of the requests so far. */
    List<String> bodies(int count) {
        return IntStream.range(0, count).mapToObj(i -> next().getBody().utf8()).toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
