package io.stagesync.sandbox;

import io.stagesync.sandbox.graphql.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

/** A plain HTTP client of a stage. */
public final class StageClient {
    private final HttpClient http = HttpClient.newHttpClient();
    private final SandboxStage stage;

    public StageClient(SandboxStage stage) {
        this.stage = stage;
    }

    public Reply graphql(String query) {
        return graphql(query, Map.of());
    }

    public Reply graphql(String query, Map<String, ?> variables) {
        return post(
                stage.contentEndpoint(),
                stage.token(),
                Json.MAPPER.writeValueAsString(Map.of("query", query, "variables", variables)));
    }

    /** The {@code data} of an answer, which must have no errors. */
    public String data(String query) {
        return graphql(query).json().path("data").toString();
    }

    public Reply importValues(String json) {
        return post(stage.importEndpoint(), stage.importToken(), json);
    }

    public Reply export(String json) {
        return post(stage.exportEndpoint(), stage.exportToken(), json);
    }

    public Reply post(String url, String token, String json) {
        return send(HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(json)));
    }

    public Reply get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)).GET());
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Reply(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
