package io.stagesync.connectors.governor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connector.Sleeper;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many mutations go into one request, on a clock that only moves when somebody waits. */
class MutationsTogetherTest {
    private static final long SECOND = 1_000_000_000L;
    private static final int MOST_REQUESTS = 12;

    private final AtomicLong now = new AtomicLong();
    private final Sleeper sleeper = time -> now.addAndGet(time.toNanos());

    @Test
    void whileNothingIsKnownOfTheTimeTheyTakeOneRequestFillsThePlaces() {
        assertThat(governor(new Limits(25, 30, 10)).mutationsTogether(MOST_REQUESTS))
                .isEqualTo(10);
    }

    @Test
    void withoutARateOneRequestFillsThePlaces() {
        Governor governor = governor(new Limits(Double.POSITIVE_INFINITY, 64, 512));
        answer(governor, Duration.ofSeconds(3));

        assertThat(governor.mutationsTogether(MOST_REQUESTS)).isEqualTo(512);
    }

    @ParameterizedTest(name = "answers after {0} ms: {1} together")
    @CsvSource({"50, 10", "100, 5", "250, 2", "500, 1"})
    void theSlowerTheStageTheMoreRequestsShareThePlaces(int millis, int together) {
        Governor governor = governor(new Limits(25, 30, 10));
        answer(governor, Duration.ofMillis(millis));

        assertThat(governor.mutationsTogether(MOST_REQUESTS)).isEqualTo(together);
    }

    @Test
    void noMoreRequestsAreCountedOnThanTheCallerHas() {
        Governor governor = governor(new Limits(25, 30, 10));
        answer(governor, Duration.ofSeconds(2));

        assertThat(governor.mutationsTogether(4)).isEqualTo(5);
    }

    @Test
    void afterRefusalsThePlacesThatAreLeftAreShared() {
        Governor governor = governor(new Limits(25, 30, 10));
        answer(governor, Duration.ofMillis(200));
        try (Permit permit = governor.mutation(1)) {
            permit.overloaded(Optional.empty());
        }

        assertThat(governor.mutationsNow()).isEqualTo(7);
        assertThat(governor.mutationsTogether(MOST_REQUESTS)).isEqualTo(7);
    }

    @ParameterizedTest(name = "{0} ms, and {1} ms for each mutation")
    @CsvSource({"50, 1", "50, 20", "20, 50", "200, 0", "5, 1", "400, 100"})
    void nineTenthsOfTheTighterLimitAreUsed(int latencyMillis, int millisEach) {
        Limits limits = new Limits(25, 30, 10);
        Governor governor = governor(limits);
        long placeNanos = 0;
        long requests = 0;
        PriorityQueue<InTheAir> inTheAir = new PriorityQueue<>(Comparator.comparing(InTheAir::end));
        while (now.get() < 120 * SECOND) {
            int together = governor.mutationsTogether(MOST_REQUESTS);
            while (inTheAir.stream().mapToInt(InTheAir::operations).sum() + together > limits.mutations()) {
                land(inTheAir.remove());
            }
            Permit permit = governor.mutation(together);
            long takes = (latencyMillis + (long) together * millisEach) * 1_000_000;
            inTheAir.add(new InTheAir(permit, together, now.get() + takes));
            placeNanos += together * takes;
            requests++;
        }

        double ofTheRate = requests / (limits.requestsPerSecond() * now.get() / SECOND);
        double ofThePlaces = (double) placeNanos / (limits.mutations() * now.get());
        assertThat(Math.max(ofTheRate, ofThePlaces)).isGreaterThan(0.9);
    }

    private record InTheAir(Permit permit, int operations, long end) {}

    /** The answer came at its time, also if the clock has gone on meanwhile. */
    private void land(InTheAir next) {
        long later = Math.max(now.get(), next.end());
        now.set(next.end());
        next.permit().succeeded();
        next.permit().close();
        now.set(later);
    }

    private Governor governor(Limits limits) {
        return new Governor(limits, sleeper, now::get);
    }

    private void answer(Governor governor, Duration after) {
        try (Permit permit = governor.mutation(1)) {
            now.addAndGet(after.toNanos());
            permit.succeeded();
        }
    }
}
