package io.stagesync.sandbox.hygraph;

import io.stagesync.sandbox.Reply;
import io.stagesync.sandbox.graphql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/** A plain HTTP client of an environment. */
public final class HygraphClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final HygraphEnvironment environment;

    public HygraphClient(HygraphEnvironment environment) {
        this.environment = environment;
    }

    public Reply graphql(String query) {
        return graphql(query, Map.of());
    }

    public Reply graphql(String query, Map<String, ?> variables) {
        return send(request(environment.contentEndpoint(), environment.token(), query, variables));
    }

    /** The {@code data} of an answer that must have no errors. */
    public JsonNode data(String query) {
        Reply reply = graphql(query);
        if (reply.status() != 200 || reply.json().has("errors")) {
            throw new AssertionError(reply.status() + " " + reply.body());
        }
        return reply.json().path("data");
    }

    /** Calls with another token. */
    public Reply graphqlAs(String token, String query) {
        return send(request(environment.contentEndpoint(), token, query, Map.of()));
    }

    public Reply highPerformance(String query) {
        return send(request(environment.highPerformanceEndpoint(), environment.token(), query, Map.of()));
    }

    /** Calls without waiting for the answer; it gives the status. */
    public CompletableFuture<Integer> later(String query) {
        return http.sendAsync(
                        request(environment.contentEndpoint(), environment.token(), query, Map.of())
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .thenApply(HttpResponse::statusCode);
    }

    /** A request that is still to be changed or sent. */
    public static HttpRequest.Builder request(String url, String token, String query, Map<String, ?> variables) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(
                        Json.MAPPER.writeValueAsString(Map.of("query", query, "variables", variables))));
    }

    public Reply get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    /** The bytes of a file. */
    public byte[] load(String url) {
        return exchange(HttpRequest.newBuilder(URI.create(url)).GET()).body();
    }

    public Reply send(HttpRequest.Builder request) {
        HttpResponse<byte[]> response = exchange(request);
        return new Reply(
                response.statusCode(), response.headers(), new String(response.body(), StandardCharsets.UTF_8));
    }

    public HttpResponse<byte[]> exchange(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
