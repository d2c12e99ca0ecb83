package io.stagesync.connectors.http;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.GuardedRedirects.ForbiddenAddressException;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Fingerprint;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Reads files from where everybody can: no token is sent. Safe for threads. */
public final class FileReader {
    private static final long MOST_BYTES = 4L << 30;
    /** A server that sends a byte now and then would hold up a plan for ever. */
    public static final Duration LONGEST = Duration.ofMinutes(30);

    private final OkHttpClient http;
    private final Sleeper sleeper;

    /**
     * @param hosts decides what may be asked
     * @param sleeper waits between tries
     */
    public FileReader(OkHttpClient http, FileHosts hosts, Sleeper sleeper) {
        this.http = hosts.guard(http).newBuilder().callTimeout(LONGEST).build();
        this.sleeper = sleeper;
    }

    /** The fingerprint of the bytes; empty where they cannot be read. */
    public Optional<Fingerprint> fingerprint(AssetFile file) {
        HttpUrl url = HttpUrl.parse(file.url());
        Tries tries = new Tries(sleeper);
        boolean over = url == null;
        while (!over) {
            try (Response response =
                    http.newCall(new Request.Builder().url(url).build()).execute()) {
                if (!HttpAnswer.isPassing(response.code())) {
                    return response.isSuccessful() ? digest(response.body().byteStream()) : Optional.empty();
                }
                over = tries.failed(HttpPost.retryAfter(response));
            } catch (ForbiddenAddressException e) {
                over = true;
            } catch (IOException e) {
                over = tries.failed(e);
            }
            if (!over) {
                tries.await();
            }
        }
        // The caller reports the file as unreadable.
        return Optional.empty();
    }

    private static Optional<Fingerprint> digest(InputStream bytes) throws IOException {
        MessageDigest digest = Fingerprint.sha256();
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            digest.update(buffer, 0, read);
            total += read;
            if (total > MOST_BYTES) {
                return Optional.empty();
            }
        }
        return Optional.of(Fingerprint.ofDigest(digest.digest()));
    }
}
