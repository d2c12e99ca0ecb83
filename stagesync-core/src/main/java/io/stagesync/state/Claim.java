package io.stagesync.state;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;

/**
 * A run's claim to a stage.
 *
 * @param token tells it from every other claim, also of the same run
 * @param run the run's id, or what else writes
 * @param holder the process that works on it
 * @param since when it began
 * @param heartbeat when it was last known to be alive
 * @param expires when it counts as dead unless it has been heard of again
 */
public record Claim(String token, String run, Holder holder, Instant since, Instant heartbeat, Instant expires) {
    public Claim {
        requireNonNull(token, "token is null");
        requireNonNull(run, "run is null");
        requireNonNull(holder, "holder is null");
        requireNonNull(since, "since is null");
        requireNonNull(heartbeat, "heartbeat is null");
        requireNonNull(expires, "expires is null");
    }

    static Claim begin(String token, String run, Holder holder, Instant now, Duration term) {
        return new Claim(token, run, holder, now, now, now.plus(term));
    }

    Claim renewed(Instant now, Duration term) {
        return new Claim(token, run, holder, since, now, now.plus(term));
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expires);
    }

    /** For messages: {@code run 2026-11-25-a by anna@build-7, process 4711}. */
    String description() {
        return run + " by " + holder;
    }
}
