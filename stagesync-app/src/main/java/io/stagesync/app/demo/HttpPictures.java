package io.stagesync.app.demo;

import io.stagesync.report.Pictures;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Gets pictures from where they are served; one that cannot be had is left out. */
final class HttpPictures implements Pictures {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int LARGEST_BYTES = 400_000;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public Optional<byte[]> load(String address) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 && answer.body().length <= LARGEST_BYTES
                    ? Optional.of(answer.body())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
