package io.stagesync.connectors.governor;

/**
 * Spaces requests evenly. Times are reserved one after the other, so a thread that wakes late costs the next one nothing,
 * and nearly all of the allowed rate is used. After each refusal the rate is lowered by a share, after each success it is
 * raised by a fixed step, up to what is allowed. Safe for threads.
 */
final class Rate {
    /** A server counts in windows of its own; what is at the edge of two of them must not be one too many. */
    private static final double USED_SHARE = 0.95;
    /** Small, since near a limit that is lower than the configured one each round costs half of it. */
    private static final double LEFT_AFTER_REFUSAL = 0.85;

    private static final double STEPS = 1_000;
    private static final double LEAST_STEP = 0.02;
    private static final double LEAST_PER_SECOND = 0.2;
    private static final long SECOND = 1_000_000_000L;
    /** How far a late request may be caught up with. */
    private static final long SLACK = 20_000_000L;

    private final double most;
    private double perSecond;
    private boolean started;
    private long next;
    private long lowered;

    Rate(double allowedPerSecond) {
        this.most = allowedPerSecond * USED_SHARE;
        this.perSecond = most;
    }

    /** Reserves the time of a request; how long from now it is, in nanoseconds. */
    synchronized long reserve(long now) {
        if (!started) {
            started = true;
            next = now;
            lowered = now - 1;
        }
        long earliest = Math.max(0, next - now);
        if (perSecond == Double.POSITIVE_INFINITY) {
            return earliest;
        }
        long from = next - now < -SLACK ? now - SLACK : next;
        next = from + Math.round(SECOND / perSecond);
        return earliest;
    }

    /** Lowers the rate, once for all requests that were under way together; false where that was done already. */
    synchronized boolean lower(long sent, long now) {
        if (sent - lowered <= 0) {
            return false;
        }
        lowered = now;
        if (perSecond != Double.POSITIVE_INFINITY) {
            perSecond = Math.max(Math.min(most, LEAST_PER_SECOND), perSecond * LEFT_AFTER_REFUSAL);
        }
        return true;
    }

    synchronized void raise() {
        if (perSecond < most) {
            perSecond = Math.min(most, perSecond + Math.max(LEAST_STEP, most / STEPS));
        }
    }

    /** No request starts before this long from now. */
    synchronized void pause(long now, long nanos) {
        if (now + nanos - next > 0) {
            next = now + nanos;
        }
    }

    synchronized double perSecond() {
        return perSecond;
    }
}
