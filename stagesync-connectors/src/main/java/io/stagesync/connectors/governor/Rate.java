package io.stagesync.connectors.governor;

/**
 * Spaces requests evenly, and finds out how many a second a stage takes where nobody told. A refusal shows the ceiling: the
 * rate goes a little below it, comes near it again quickly, stays long just under it, and only then tries more, and the more
 * the longer nothing is refused (the curve of CUBIC, RFC 9438). Safe for threads.
 */
final class Rate {
    /** A server counts in windows of its own; what is at the edge of two of them must not be one too many. */
    private static final double USED_SHARE = 0.95;
    /** The ceiling is a little below what was refused: there the rate shall stay without being refused again. */
    private static final double CEILING_SHARE = 0.98;
    /** Little, since the ceiling is known; enough that requests that arrive unevenly are not refused below it. */
    private static final double LEFT_AFTER_CUT = 0.9;
    /** In how many seconds the rate is back at a ceiling that is new: soon, since it may be wrong. */
    private static final double SOON_BACK = 5;
    /** And at one that was found again and again: each look above it costs refusals, or a pause that the stage asks for. */
    private static final double LATE_BACK = 45;
    /** From the one to the other in two steps, so that a stage that asks for pauses asks for few in the first minute. */
    private static final double LATER = 3;
    /** Ceilings so near to each other are one. */
    private static final double SAME_CEILING = 0.1;
    /** Until this share of the way back the rate is surely below the ceiling: 0.6 percent at the end, by the curve. */
    private static final double BELOW_CEILING = 0.6;

    private static final double LEAST_PER_SECOND = 0.2;
    /** How far a late request may be caught up with. */
    private static final long SLACK = 20_000_000L;

    private final double most;
    private final LastSecond lastSecond = new LastSecond();
    private final Refusals refusals = new Refusals();
    private double perSecond;
    private double ceiling = Double.POSITIVE_INFINITY;
    private double back = SOON_BACK;
    /** Seconds since the last cut, by what was taken: a rate that is not used does not show whether the stage takes it. */
    private double sinceCut;
    /** How many requests the first ceiling was made of; 0 for each other. */
    private int firstCeiling;

    private boolean started;
    private long next;
    private long settled;

    Rate(double allowedPerSecond) {
        this.most = allowedPerSecond * USED_SHARE;
        this.perSecond = most;
    }

    /** How long from now the next request may start, in nanoseconds. */
    synchronized long untilNext(long now) {
        if (!started) {
            started = true;
            next = now;
            settled = now;
        }
        return Math.max(0, next - now);
    }

    /** A request starts. */
    synchronized void start(long now) {
        lastSecond.add(now);
        if (perSecond != Double.POSITIVE_INFINITY) {
            next = Math.max(next, now - SLACK) + Math.round(LastSecond.SECOND / perSecond);
        }
    }

    /** A request that started then was taken. */
    synchronized void taken(long sent) {
        if (isSettled(sent)) {
            refusals.taken(isBelowCeiling());
            if (perSecond < most) {
                sinceCut += 1 / perSecond;
                double way = (sinceCut - back) / back;
                perSecond = Math.min(most, ceiling * (1 + (1 - LEFT_AFTER_CUT) * way * way * way));
            }
        }
    }

    /** A request that started then was refused. Tells whether the rate is cut for that. */
    synchronized boolean refused(long sent, long now) {
        lastSecond.remove(sent);
        if (!isSettled(sent)) {
            // It was one of those of which the first ceiling was made while nobody knew yet that it would be refused.
            if (firstCeiling > 1) {
                firstCeiling--;
                lower(firstCeiling);
            }
            return false;
        }
        refusals.refused(isBelowCeiling());
        if (!refusals.areForTheRate()) {
            return false;
        }
        double before = perSecond;
        double known = ceiling;
        lower(shownBy(lastSecond.count(now)));
        boolean found = Math.abs(ceiling - known) < SAME_CEILING * known;
        back = found ? Math.min(LATE_BACK, back * LATER) : SOON_BACK;
        sinceCut = 0;
        refusals.startTrial();
        // What was too much in the last second is still counted by the stage: so much less is sent, at once.
        pause(now, Math.round(LastSecond.SECOND * (1 - perSecond / before)));
        // A stage counts by the second, so what comes back sooner tells of the rate before.
        settled = now + LastSecond.SECOND;
        return true;
    }

    /** What the stage takes in a second, seen by how much it took in the last one. */
    private double shownBy(int lately) {
        if (perSecond == Double.POSITIVE_INFINITY) {
            firstCeiling = Math.max(1, lately);
            return firstCeiling;
        }
        firstCeiling = 0;
        // A second holds one more now and then; but where the last cut was not enough, that may have been why.
        // Never below half: a stage that counts what it refuses takes nothing until the rate is below its cap.
        int inASecond = refusals.cameAfterCut() ? lately : lately + 1;
        return Math.max(perSecond / 2, Math.min(perSecond, inASecond));
    }

    private void lower(double taken) {
        ceiling = CEILING_SHARE * taken;
        perSecond = Math.max(Math.min(most, LEAST_PER_SECOND), LEFT_AFTER_CUT * ceiling);
    }

    /** Whether a request was sent when the last cut had its effect. */
    private boolean isSettled(long sent) {
        return sent - settled >= 0;
    }

    private boolean isBelowCeiling() {
        return sinceCut < BELOW_CEILING * back;
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
