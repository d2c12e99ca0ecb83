package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.hygraph.ProbeFinding.Verdict;

/**
 * A point that is tried.
 *
 * @param number in the list of points, hygraph.md 11
 * @param asked what is tried
 * @param attempt tries it
 */
record ProbePoint(String number, String asked, Attempt attempt) {
    /** Tries a point with entries that are thrown away. */
    @FunctionalInterface
    interface Attempt {
        Answer on(ProbeBench bench) throws NotTried;
    }

    /** What came of it: what the environment did, and what StageSync does about it. */
    record Answer(Verdict verdict, String found, String handling) {
        static Answer fits(String found, String handling) {
            return new Answer(Verdict.FITS, found, handling);
        }

        static Answer matters(String found, String handling) {
            return new Answer(Verdict.MATTERS, found, handling);
        }
    }

    ProbeFinding answered(Answer answer) {
        return new ProbeFinding(number, asked, answer.verdict(), answer.found(), answer.handling());
    }

    ProbeFinding notTried(String why) {
        return new ProbeFinding(number, asked, Verdict.NOT_TRIED, why, "");
    }
}
