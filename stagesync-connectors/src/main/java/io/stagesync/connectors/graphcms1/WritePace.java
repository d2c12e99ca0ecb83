package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.Backoff;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Keeps write requests apart, whichever thread sends them. */
final class WritePace {
    private final Duration between;
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;
    private boolean started;
    private long next;

    WritePace(Pace pace, Sleeper sleeper, LongSupplier nanoTime) {
        this.between = pace.betweenWrites();
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
    }

    /** Returns when the next write request may start. */
    void await() {
        long wait = reserve();
        if (wait > 0) {
            Backoff.pause(sleeper, Duration.ofNanos(wait));
        }
    }

    private synchronized long reserve() {
        long now = nanoTime.getAsLong();
        long start = started && next - now > 0 ? next : now;
        started = true;
        next = start + between.toNanos();
        return start - now;
    }
}
