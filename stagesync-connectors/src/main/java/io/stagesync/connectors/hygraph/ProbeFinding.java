package io.stagesync.connectors.hygraph;

import static java.util.Objects.requireNonNull;

/**
 * What an environment did when one point was tried that the documentation leaves open (hygraph.md 11).
 *
 * @param point its number in the list of points
 * @param asked what was tried
 * @param verdict what the answer means
 * @param found what the environment did, or why the point was not tried
 * @param handling what StageSync does about it; empty where it was not tried
 */
public record ProbeFinding(String point, String asked, Verdict verdict, String found, String handling) {
    /** What a finding means. */
    public enum Verdict {
        /** StageSync works with it. */
        FITS,
        /** StageSync does not expect it: some content will not arrive as it should. */
        MATTERS,
        NOT_TRIED
    }

    public ProbeFinding {
        requireNonNull(point, "point is null");
        requireNonNull(verdict, "verdict is null");
    }
}
