package io.stagesync.connectors.hygraph;

import static java.util.Objects.requireNonNull;

import io.stagesync.connectors.governor.Limits;

/**
 * What a project's plan allows (hygraph.md 7.1). Bodies are counted as text and variables together.
 *
 * @param limits requests per second and operations in flight
 * @param queryBytes the largest body of a query
 * @param mutationBytes the largest body of a mutation
 */
public record HygraphPlan(Limits limits, int queryBytes, int mutationBytes) {
    /** For projects of which nothing is known: what every plan takes with others at work beside us (hygraph.md 7.2). */
    public static final HygraphPlan CAUTIOUS = new HygraphPlan(new Limits(4, 4, 2), 10_000, 30_000);

    public static final HygraphPlan HOBBY = new HygraphPlan(new Limits(5, 10, 5), 10_000, 30_000);
    public static final HygraphPlan GROWTH = new HygraphPlan(new Limits(25, 30, 10), 15_000, 70_000);
    public static final HygraphPlan ENTERPRISE = new HygraphPlan(new Limits(500, 60, 20), 20_000, 80_000);

    /** For a dedicated or local system that does not count; the sizes stay what the software takes. */
    public static final HygraphPlan UNLIMITED =
            new HygraphPlan(new Limits(Double.POSITIVE_INFINITY, 64, 512), 20_000, 80_000);

    public HygraphPlan {
        requireNonNull(limits, "limits is null");
        if (queryBytes < 1_000 || mutationBytes < 1_000) {
            throw new IllegalArgumentException("Invalid plan: requests must be allowed at least 1000 bytes");
        }
    }
}
