package io.stagesync.report;

import io.stagesync.model.Outcome;
import java.util.Map;

/** What an outcome is called and what a person can do about it. The word is also the name of its style on the page. */
record Verdict(String word, String advice) {
    /** One for each kind of outcome. A kind without one is an error, so that it can never pass for another. */
    private static final Map<Class<? extends Outcome>, Verdict> ALL = Map.of(
            Outcome.Written.class,
            new Verdict("written", ""),
            Outcome.Partial.class,
            new Verdict("partial", "The rest of it was written. Settle what is missing, then retry the run."),
            Outcome.Rejected.class,
            new Verdict(
                    "rejected", "Correct it at the destination and retry the run, or in the source and plan again."),
            Outcome.Obstructed.class,
            new Verdict("obstructed", "Another entry stands in its way. Settle that one, then retry the run."),
            Outcome.Stale.class,
            new Verdict("stale", "It changed at the destination after the plan was made. Plan again to see both."),
            Outcome.Skipped.class,
            new Verdict("skipped", "Settle what it needs, then retry the run."),
            Outcome.Unknown.class,
            new Verdict("unknown", "Its answer was lost. Resume the run: it is settled by reading back."));

    static Verdict of(Outcome outcome) {
        Verdict verdict = ALL.get(outcome.getClass());
        if (verdict == null) {
            throw new IllegalStateException(
                    "No word for the outcome " + outcome.getClass().getSimpleName());
        }
        return verdict;
    }

    /** Whether there is a verdict for outcomes of this kind. */
    static boolean covers(Class<?> kind) {
        return ALL.containsKey(kind);
    }
}
