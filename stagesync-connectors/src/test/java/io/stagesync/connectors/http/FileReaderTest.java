package io.stagesync.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.http.FileHosts.Reach;
import io.stagesync.model.AssetFile;
import io.stagesync.model.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an asset's address is content, it may be anybody's: what it leads to is asked first. */
final class FileReaderTest {
    private final MockWebServer server = new MockWebServer();
    private final HttpPost http = new HttpPost(Duration.ofSeconds(5));

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        http.close();
        server.close();
    }

    private FileReader reader(Reach reach) {
        return new FileReader(http.client(), new FileHosts(Set.of(), reach), time -> {});
    }

    private AssetFile file() {
        return new AssetFile(server.url("/a.png").toString(), "a");
    }

    private void redirect(String location) {
        server.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", location)
                .build());
    }

    @Test
    void aRedirectIsFollowedToTheBytes() {
        redirect("/b.png");
        server.enqueue(new MockResponse.Builder().body("bytes").build());

        assertThat(reader(Reach.PUBLIC_AND_LOOPBACK).fingerprint(file()))
                .contains(Fingerprint.ofDigest(Fingerprint.sha256().digest("bytes".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void thisMachineIsNotAskedForFilesOfAPublicStage() {
        assertThat(reader(Reach.PUBLIC).fingerprint(file())).isEmpty();
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aRedirectIsNotFollowedWhereNoFileMayBeFetchedFrom() {
        for (String forbidden : new String[] {
            "http://169.254.169.254/latest/meta-data", "http://10.0.0.7/a.png", "file:///etc/passwd", "gopher://host/"
        }) {
            redirect(forbidden);
            assertThat(reader(Reach.PUBLIC_AND_LOOPBACK).fingerprint(file())).isEmpty();
        }
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @Test
    void redirectsInACircleEnd() {
        for (int i = 0; i < 20; i++) {
            redirect("/a.png");
        }

        assertThat(reader(Reach.PUBLIC_AND_LOOPBACK).fingerprint(file())).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(6);
    }
}
