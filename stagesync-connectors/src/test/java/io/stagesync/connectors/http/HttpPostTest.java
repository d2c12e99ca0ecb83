package io.stagesync.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stagesync.connectors.http.HttpPost.TooLateException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Answers of which a piece comes every twentieth of a second. */
@Timeout(20)
class HttpPostTest {
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAnswerThatTricklesForEverIsTooLate() {
        answerIn(200);

        assertThatThrownBy(() -> send(new HttpPost(SILENCE, Duration.ofMillis(300))))
                .isInstanceOf(TooLateException.class)
                .hasMessageContaining("0.3 seconds")
                .hasMessageContaining("timeout");
    }

    @Test
    void anAnswerThatIsSlowButMovesMayTakeLongerThanAServerMayBeSilent() throws IOException {
        answerIn(30);

        assertThat(send(new HttpPost(SILENCE)).body()).hasSize(30);
    }

    @Test
    void whoIsSilentIsNotTooLate() {
        server.enqueue(
                new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).build());

        assertThatThrownBy(() -> send(new HttpPost(Duration.ofMillis(200))))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(TooLateException.class);
    }

    private void answerIn(int pieces) {
        server.enqueue(new MockResponse.Builder()
                .body(" ".repeat(pieces))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());
    }

    private HttpAnswer send(HttpPost http) throws IOException {
        try (http) {
            return http.send(server.url("/").uri(), Optional.empty(), Map.of(), "{}");
        }
    }
}
