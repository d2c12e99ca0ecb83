package io.stagesync.connectors.governor;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.connectors.governor.CappedStage.Window;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How much of a cap is used, on a clock of its own: caps, ways to count and seeds of the time that requests take. Each
 * failure names all of them.
 */
@Timeout(60)
class UnderACapTest {
    private static final int WORKERS = 12;
    private static final int SEEDS = 5;
    private static final Duration JITTER = Duration.ofMillis(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Limits UNLIMITED = new Limits(Double.POSITIVE_INFINITY, 64, 512);

    static Stream<Arguments> caps() {
        return Arrays.stream(Window.values())
                .flatMap(window -> Stream.of(10, 30, 100).map(cap -> Arguments.of(window, cap)));
    }

    @ParameterizedTest(name = "{0}, {1} a second")
    @MethodSource("caps")
    void ofACapThatNobodyToldOfNineTenthsAreUsedFromTheFirstMinuteOn(Window window, int cap) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            CappedStage stage = new CappedStage(window, cap, JITTER, Optional.empty(), seed);

            stage.work(stage.governor(UNLIMITED), WORKERS, MINUTE);

            assertThat(stage.share(MINUTE)).as("seed " + seed).isGreaterThan(0.9);
            assertThat(stage.refused()).as("refused, seed " + seed).isLessThan(stage.taken() / 8);
        }
    }

    @ParameterizedTest(name = "{0}, {1} a second")
    @MethodSource("caps")
    void aStageThatAsksForPausesIsUsedAsWellOnceItsCapIsKnown(Window window, int cap) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            CappedStage stage = new CappedStage(window, cap, JITTER, Optional.of(Duration.ofSeconds(1)), seed);
            Governor governor = stage.governor(UNLIMITED);
            stage.work(governor, WORKERS, MINUTE);
            stage.startCounting();

            stage.work(governor, WORKERS, MINUTE.multipliedBy(2));

            assertThat(stage.share(MINUTE.multipliedBy(2))).as("seed " + seed).isGreaterThan(0.88);
            assertThat(stage.refused()).as("refused, seed " + seed).isLessThan(stage.taken() / 10);
        }
    }

    @Test
    void aCapThatFallsAndRisesIsFollowed() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            CappedStage stage = new CappedStage(Window.SLIDING_WITH_REFUSED, 100, JITTER, Optional.empty(), seed);
            Governor governor = stage.governor(UNLIMITED);
            stage.work(governor, WORKERS, MINUTE);

            stage.setCap(20);
            stage.work(governor, WORKERS, MINUTE);
            stage.startCounting();
            stage.work(governor, WORKERS, MINUTE);
            assertThat(stage.share(MINUTE)).as("fallen, seed " + seed).isGreaterThan(0.9);

            stage.setCap(60);
            stage.work(governor, WORKERS, MINUTE.multipliedBy(3));
            stage.startCounting();
            stage.work(governor, WORKERS, MINUTE);
            assertThat(stage.share(MINUTE)).as("risen, seed " + seed).isGreaterThan(0.85);
        }
    }

    /** A cut would not help against it, so the rate comes back after each. */
    @ParameterizedTest(name = "{0} refused")
    @ValueSource(doubles = {0.05, 0.1, 0.2})
    void whatIsRefusedByChanceDoesNotPressTheRateDown(double share) {
        for (int seed = 1; seed <= SEEDS; seed++) {
            CappedStage stage = new CappedStage(Window.SLIDING, 1e6, JITTER, Optional.empty(), seed);
            stage.setBlindRefusals(share);
            Governor governor = stage.governor(new Limits(100, 64, 512));
            stage.work(governor, WORKERS * 2, MINUTE);
            stage.startCounting();

            stage.work(governor, WORKERS * 2, MINUTE);

            assertThat(stage.taken() + stage.refused()).as("seed " + seed).isGreaterThan(60 * 100 / 2);
        }
    }

    @Test
    void aPlanThatSaysTheCapIsRefusedNothing() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            CappedStage stage = new CappedStage(Window.SLIDING, 25, Duration.ofMillis(4), Optional.empty(), seed);

            stage.work(stage.governor(new Limits(25, 64, 512)), WORKERS, MINUTE);

            assertThat(stage.share(MINUTE)).as("seed " + seed).isGreaterThan(0.9);
            assertThat(stage.refused()).as("seed " + seed).isZero();
        }
    }
}
