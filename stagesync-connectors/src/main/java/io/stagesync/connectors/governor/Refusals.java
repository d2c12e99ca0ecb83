package io.stagesync.connectors.governor;

/**
 * Tells refusals for the rate from those that come whatever the rate is, for which a cut is no cure. After each cut there is
 * a trial, as long as the rate is below what the stage took before: who refuses for the rate refuses nothing then. What two
 * trials running were refused all the same is the background, and only more than that leads to a cut again. Two, because
 * after the first the ceiling may just have been too high.
 */
final class Refusals {
    /** Answers in a trial at least: of fewer, a background of one in ten might show nothing. */
    private static final int TRIAL = 20;
    /** Where one in five is refused by chance, so many in a row come once in ten thousand. */
    private static final int ROW = 6;
    /** A stage that refuses more than this is busy, whatever the reason. */
    private static final double MOST_BACKGROUND = 0.4;

    private static final double MOST_TOLERATED = 0.5;
    /** Of about 30 answers, as many as this more may be refused by chance. */
    private static final double CHANCE = 0.1;

    private static final double NEWEST = 1.0 / 32;

    private double recent;
    private double background;
    private double lastTrial;
    private boolean trying;
    private int answers;
    private int refused;
    private int row;

    void startTrial() {
        trying = true;
        answers = 0;
        refused = 0;
        row = 0;
    }

    /** @param belowCeiling whether the rate is surely below what the stage took before */
    void taken(boolean belowCeiling) {
        recent -= NEWEST * recent;
        row = 0;
        answered(belowCeiling);
    }

    /** @param belowCeiling whether the rate is surely below what the stage took before */
    void refused(boolean belowCeiling) {
        recent += NEWEST * (1 - recent);
        row++;
        refused++;
        answered(belowCeiling);
    }

    private void answered(boolean belowCeiling) {
        answers++;
        if (trying && !belowCeiling && answers >= TRIAL) {
            trying = false;
            double share = (double) refused / answers;
            boolean again = lastTrial > 0 && share >= lastTrial / 2 && share < MOST_BACKGROUND;
            background = again ? share : 0;
            lastTrial = share;
        }
    }

    /** Whether a cut is due, now that one more was refused. */
    boolean areForTheRate() {
        double tolerated = background == 0 ? 0 : Math.min(MOST_TOLERATED, 2 * background + CHANCE);
        return row >= ROW || (!trying && recent > tolerated);
    }

    /** Whether something was refused in the trial of the last cut. */
    boolean cameAfterCut() {
        return trying ? refused > 0 : lastTrial > 0;
    }
}
