package io.stagesync.sandbox.assets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Fetches files that are given by URL, as the store does itself (5.1). Safe for several threads. */
public final class SourceFetch {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * Fetches a file.
     *
     * @throws UncheckedIOException if the address is not one, cannot be reached, or answers anything but 200
     */
    public Incoming fetch(String url) {
        try {
            URI address = URI.create(url);
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            String name = nameOf(address);
            String type = response.headers().firstValue("Content-Type").orElseGet(() -> typeOf(name));
            return new Incoming(name, type.split(";", 2)[0].strip(), response.body());
        } catch (IllegalArgumentException e) {
            throw new UncheckedIOException("Cannot fetch " + url, new IOException("not an HTTP address", e));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot fetch " + url + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException("Cannot fetch " + url, new IOException("interrupted", e));
        }
    }

    /** The media type of a file with this name. */
    public static String typeOf(String fileName) {
        String type = URLConnection.guessContentTypeFromName(fileName);
        return type == null ? UNKNOWN_TYPE : type;
    }

    private static String nameOf(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? "untitled" : java.net.URLDecoder.decode(last, StandardCharsets.UTF_8);
    }
}
