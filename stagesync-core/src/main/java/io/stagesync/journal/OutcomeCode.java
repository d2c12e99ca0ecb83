package io.stagesync.journal;

import io.stagesync.model.Outcome;

/** How an outcome is written in a run file. Names are stored: never rename one. */
enum OutcomeCode {
    /** The request is about to be sent; a run that was killed has these left. */
    INTENDED,
    WRITTEN,
    PARTIAL,
    REJECTED,
    OBSTRUCTED,
    STALE,
    SKIPPED,
    UNKNOWN;

    static OutcomeCode of(Outcome outcome) {
        if (outcome instanceof Outcome.Written) {
            return WRITTEN;
        } else if (outcome instanceof Outcome.Partial) {
            return PARTIAL;
        } else if (outcome instanceof Outcome.Rejected) {
            return REJECTED;
        } else if (outcome instanceof Outcome.Obstructed) {
            return OBSTRUCTED;
        } else if (outcome instanceof Outcome.Stale) {
            return STALE;
        } else if (outcome instanceof Outcome.Skipped) {
            return SKIPPED;
        }
        return UNKNOWN;
    }

    Outcome outcome(String reason) {
        return switch (this) {
            case WRITTEN -> new Outcome.Written();
            case PARTIAL -> new Outcome.Partial(reason);
            case OBSTRUCTED -> new Outcome.Obstructed(reason);
            case REJECTED -> new Outcome.Rejected(reason);
            case STALE -> new Outcome.Stale(reason);
            case SKIPPED -> new Outcome.Skipped(reason);
            case UNKNOWN, INTENDED -> new Outcome.Unknown(reason);
        };
    }
}
