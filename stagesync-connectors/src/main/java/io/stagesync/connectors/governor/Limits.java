package io.stagesync.connectors.governor;

/**
 * How much a stage may be asked at most.
 *
 * @param requestsPerSecond of any kind; infinite where there is no limit
 * @param queries how many query operations may be in flight
 * @param mutations how many mutation operations may be in flight; several in one request count each
 */
public record Limits(double requestsPerSecond, int queries, int mutations) {
    public Limits {
        if (!(requestsPerSecond > 0)) {
            throw new IllegalArgumentException("Invalid limits: " + requestsPerSecond + " requests per second");
        }
        if (queries < 1 || mutations < 1) {
            throw new IllegalArgumentException("Invalid limits: at least one operation must be allowed in flight");
        }
    }
}
