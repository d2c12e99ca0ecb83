package io.stagesync.sandbox.hygraph.limits;

/**
 * The limits of an environment (hygraph.md 7.1); {@link #NONE} stands for no limit. Immutable; each {@code with} method
 * gives a changed copy.
 *
 * @param requestsPerSecond also how many may come at once after a pause
 * @param concurrentQueries root fields of queries that may be worked on at a time
 * @param concurrentMutations root fields of mutations that may be worked on at a time
 * @param queryBytes UTF-8 bytes of a query's text, plus those of its variables as compact JSON
 * @param mutationBytes the same of a mutation
 * @param assetBytes of a file
 * @param callsPerMonth after so many the project is blocked, whatever is called
 */
public record Limits(
        int requestsPerSecond,
        int concurrentQueries,
        int concurrentMutations,
        int queryBytes,
        int mutationBytes,
        int assetBytes,
        int callsPerMonth) {
    public static final int NONE = Integer.MAX_VALUE;

    public Limits {
        if (requestsPerSecond < 1 || concurrentQueries < 1 || concurrentMutations < 1) {
            throw new IllegalArgumentException("Invalid limits: rate and concurrency must be at least 1");
        }
    }

    public Limits withRequestsPerSecond(int number) {
        return new Limits(
                number, concurrentQueries, concurrentMutations, queryBytes, mutationBytes, assetBytes, callsPerMonth);
    }

    public Limits withConcurrentQueries(int number) {
        return new Limits(
                requestsPerSecond, number, concurrentMutations, queryBytes, mutationBytes, assetBytes, callsPerMonth);
    }

    public Limits withConcurrentMutations(int number) {
        return new Limits(
                requestsPerSecond, concurrentQueries, number, queryBytes, mutationBytes, assetBytes, callsPerMonth);
    }

    public Limits withQueryBytes(int number) {
        return new Limits(
                requestsPerSecond,
                concurrentQueries,
                concurrentMutations,
                number,
                mutationBytes,
                assetBytes,
                callsPerMonth);
    }

    public Limits withMutationBytes(int number) {
        return new Limits(
                requestsPerSecond,
                concurrentQueries,
                concurrentMutations,
                queryBytes,
                number,
                assetBytes,
                callsPerMonth);
    }

    public Limits withAssetBytes(int number) {
        return new Limits(
                requestsPerSecond,
                concurrentQueries,
                concurrentMutations,
                queryBytes,
                mutationBytes,
                number,
                callsPerMonth);
    }

    public Limits withCallsPerMonth(int number) {
        return new Limits(
                requestsPerSecond,
                concurrentQueries,
                concurrentMutations,
                queryBytes,
                mutationBytes,
                assetBytes,
                number);
    }
}
