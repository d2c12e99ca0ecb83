package io.stagesync.connectors.governor;

/** How long answers take, as of late. Safe for threads. */
final class AnswerTime {
    private static final double NEWEST = 0.1;

    private double nanos;

    synchronized void add(long taken) {
        nanos = nanos == 0 ? taken : nanos + NEWEST * (taken - nanos);
    }

    /** Zero as long as nothing is known. */
    synchronized double seconds() {
        return nanos / 1e9;
    }
}
