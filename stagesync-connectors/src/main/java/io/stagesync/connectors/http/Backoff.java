package io.stagesync.connectors.http;

import io.stagesync.connector.Sleeper;
import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Waits longer each time, up to a number of times; one per request. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofMinutes(5);

    private final Sleeper sleeper;
    private final int times;
    private final DoubleSupplier jitter;
    private int waited;

    /**
     * @param times how often it waits at most
     * @param jitter which share of the second half of each time is waited, from 0 to 1, so that those who failed together
     *     do not come again together
     */
    public Backoff(Sleeper sleeper, int times, DoubleSupplier jitter) {
        this.sleeper = sleeper;
        this.times = times;
        this.jitter = jitter;
    }

    public boolean isOver() {
        return waited >= times;
    }

    /** Waits as long as the server asks, or longer than the last time. */
    public void await(Optional<Duration> asked) {
        Duration longest = shorter(FIRST.multipliedBy(1L << Math.min(waited, 20)), LONGEST);
        Duration own = Duration.ofNanos(Math.round(longest.toNanos() * (1 + jitter.getAsDouble()) / 2));
        waited++;
        pause(sleeper, asked.map(a -> shorter(a, LONGEST_ASKED_FOR)).orElse(own));
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }

    /** Waits, and passes on the wish to stop as an exception that nobody takes for an answer. */
    public static void pause(Sleeper sleeper, Duration time) {
        try {
            sleeper.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a stage", e);
        }
    }
}
