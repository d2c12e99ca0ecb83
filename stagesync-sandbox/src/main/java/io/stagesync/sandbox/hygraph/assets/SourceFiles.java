package io.stagesync.sandbox.hygraph.assets;

import io.stagesync.sandbox.assets.Incoming;
import io.stagesync.sandbox.assets.SourceFetch;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Fetches files that are given by URL, from this server and those that are allowed, and from nowhere else: whatever a
 * test writes into an asset, no request leaves the machine. Safe for several threads.
 */
public final class SourceFiles {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final String own;
    private final Supplier<Set<String>> allowed;
    private final int maxBytes;
    // a redirect could lead anywhere
    private final HttpClient client = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * Allows some servers.
     *
     * @param own the address of this server
     * @param allowed others, as {@code host:port}
     * @param maxBytes what a file may have
     */
    public SourceFiles(String own, Supplier<Set<String>> allowed, int maxBytes) {
        this.own = URI.create(own).getRawAuthority();
        this.allowed = allowed;
        this.maxBytes = maxBytes;
    }

    /** Fetches a file. */
    public Incoming fetch(String url) throws UploadFailure {
        URI address = address(url);
        try {
            HttpResponse<InputStream> response = client.send(
                    HttpRequest.newBuilder(address).timeout(TIMEOUT).build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                if (response.statusCode() != 200) {
                    throw new UploadFailure("SOURCE_STATUS", "The source answered HTTP " + response.statusCode());
                }
                byte[] bytes = maxBytes == Integer.MAX_VALUE ? in.readAllBytes() : in.readNBytes(maxBytes + 1);
                if (bytes.length > maxBytes) {
                    throw new UploadFailure("FILE_TOO_LARGE", "The file has more than " + maxBytes + " bytes");
                }
                String name = nameOf(address);
                String type = response.headers().firstValue("Content-Type").orElseGet(() -> SourceFetch.typeOf(name));
                return new Incoming(name, type.split(";", 2)[0].strip(), bytes);
            }
        } catch (IOException e) {
            throw new UploadFailure("SOURCE_UNREACHABLE", "Cannot fetch " + url);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UploadFailure("SOURCE_UNREACHABLE", "Interrupted while fetching " + url);
        }
    }

    private URI address(String url) throws UploadFailure {
        try {
            URI address = URI.create(url);
            String scheme = String.valueOf(address.getScheme());
            String authority = String.valueOf(address.getRawAuthority());
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw new UploadFailure("INVALID_URL", "Not an HTTP address: " + url);
            }
            if (!authority.equals(own) && !allowed.get().contains(authority)) {
                throw new UploadFailure("SOURCE_UNREACHABLE", "The sandbox may not fetch from " + authority);
            }
            return address;
        } catch (IllegalArgumentException e) {
            throw new UploadFailure("INVALID_URL", "Not an HTTP address: " + url);
        }
    }

    /** The name comes from the URL (hygraph.md 5.2 a), which for another environment's asset is its handle. */
    private static String nameOf(URI address) {
        String path = String.valueOf(address.getRawPath());
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.isEmpty() ? "untitled" : URLDecoder.decode(last, StandardCharsets.UTF_8);
    }
}
