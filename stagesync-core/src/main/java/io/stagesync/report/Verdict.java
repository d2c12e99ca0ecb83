package io.stagesync.report;

import io.stagesync.model.Outcome;

/** What an outcome is called and what a person can do about it. */
record Verdict(String word, String advice) {
    static Verdict of(Outcome outcome) {
        if (outcome instanceof Outcome.Rejected) {
            return new Verdict("rejected", "Correct it in the source or at the destination, then plan again.");
        } else if (outcome instanceof Outcome.Stale) {
            return new Verdict(
                    "stale", "It changed at the destination after the plan was made. Plan again to see both.");
        } else if (outcome instanceof Outcome.Skipped) {
            return new Verdict("skipped", "Settle what it needs, then plan again.");
        } else if (outcome instanceof Outcome.Unknown) {
            return new Verdict("unknown", "Its answer was lost. Apply the run again: it is settled by reading back.");
        }
        return new Verdict("written", "");
    }
}
