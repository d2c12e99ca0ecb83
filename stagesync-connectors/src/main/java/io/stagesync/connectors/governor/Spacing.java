package io.stagesync.connectors.governor;

import java.time.Duration;

/** Keeps requests a fixed time apart, whoever sends them. Safe for threads. */
final class Spacing {
    private final long nanos;
    private boolean started;
    private long next;

    Spacing(Duration between) {
        this.nanos = between.toNanos();
    }

    /** Reserves the time of a request; how long from now it is, in nanoseconds. */
    synchronized long reserve(long now) {
        long start = started && next - now > 0 ? next : now;
        started = true;
        next = start + nanos;
        return start - now;
    }
}
