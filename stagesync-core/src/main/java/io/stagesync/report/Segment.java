package io.stagesync.report;

/** A run of words that two texts share, or that only one of them has. */
record Segment(Kind kind, String text) {
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }
}
