package io.stagesync.connectors.governor;

import java.time.Duration;

/**
 * How much a stage may be asked at most.
 *
 * @param requestsPerSecond of any kind; infinite where there is no limit
 * @param queries how many query operations may be in flight
 * @param mutations how many mutation operations may be in flight; several in one request count each
 * @param betweenMutations the least time from the start of one request with mutations to the next
 */
public record Limits(double requestsPerSecond, int queries, int mutations, Duration betweenMutations) {
    public Limits {
        if (!(requestsPerSecond > 0)) {
            throw new IllegalArgumentException("Invalid limits: " + requestsPerSecond + " requests per second");
        }
        if (queries < 1 || mutations < 1) {
            throw new IllegalArgumentException("Invalid limits: at least one operation must be allowed in flight");
        }
        if (betweenMutations.isNegative()) {
            throw new IllegalArgumentException("Invalid limits: the time between mutations is negative");
        }
    }

    /** Limits under which mutations may follow each other at once. */
    public Limits(double requestsPerSecond, int queries, int mutations) {
        this(requestsPerSecond, queries, mutations, Duration.ZERO);
    }
}
