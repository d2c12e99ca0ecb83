package io.stagesync.sandbox.hygraph.limits;

/**
 * What a project's owner pays for (hygraph.md 7.1). Whether a KB has 1,000 bytes or 1,024 is not said; a client that
 * reckons with 1,000 is safe, so that is what counts here. Where the contract says, there is no limit. The quotas of
 * entries, environments and tokens are not kept.
 */
public enum Plan {
    HOBBY,
    /** More calls than the plan has are billed, not refused. */
    GROWTH,
    ENTERPRISE,
    /** No plan of Hygraph's: nothing is limited. */
    UNLIMITED;

    public Limits limits() {
        int none = Limits.NONE;
        return switch (this) {
            case HOBBY -> new Limits(5, 10, 5, 10_000, 30_000, 50_000_000, 500_000);
            case GROWTH -> new Limits(25, 30, 10, 15_000, 70_000, 200_000_000, none);
            case ENTERPRISE -> new Limits(500, 60, 20, 20_000, 80_000, none, none);
            case UNLIMITED -> new Limits(none, none, none, none, none, none, none);
        };
    }
}
