package io.stagesync.connectors.graphcms1;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.http.Backoff;
import io.stagesync.connectors.http.StandStill;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WaitingTest {
    private final List<Duration> slept = new ArrayList<>();

    @Test
    void tryingAgainWaitsLongerEachTimeUnlessTheServerSaysHowLong() {
        Backoff backoff = new Backoff(slept::add, 5, () -> 1);

        backoff.await(Optional.empty());
        backoff.await(Optional.empty());
        backoff.await(Optional.of(Duration.ofSeconds(7)));

        assertThat(slept).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(7));
    }

    @Test
    void standingStillIsSeeingTheSameSeveralTimesInARow() {
        Iterator<Integer> counts = List.of(1, 2, 2, 3, 3, 3, 9).iterator();

        assertThat(new StandStill(slept::add).await(counts::next)).isEqualTo(3);
    }
}
