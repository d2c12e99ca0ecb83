package io.stagesync.sandbox.hygraph.limits;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A token bucket: it is full at first, holds the tokens of one second, and is refilled evenly. Safe for several threads. */
final class RequestRate {
    private static final double NANOS = 1_000_000_000.0;

    private final int perSecond;
    private final Clock clock;
    private double tokens;
    private Instant filled;

    RequestRate(int perSecond, Clock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
        this.tokens = perSecond;
        this.filled = clock.instant();
    }

    /** Takes a token, if there is one. */
    synchronized boolean take() {
        Instant now = clock.instant();
        // a clock that is set back must not empty the bucket
        double more = Math.max(0, Duration.between(filled, now).toNanos()) / NANOS * perSecond;
        tokens = Math.min(perSecond, tokens + more);
        filled = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
