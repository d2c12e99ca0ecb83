package io.stagesync.bench.faults;

import io.stagesync.bench.faults.TrialStages.Comparison;
import java.time.Duration;
import java.util.List;

/**
 * How one trial ended.
 *
 * @param comparison what both stages held in the end
 * @param unwritten how many changes were not written in the end
 * @param resumes how often somebody had to start the program again
 * @param requests of both stages
 * @param struck how many of them a fault struck
 * @param remarks what the runs said that were interrupted, and the first changes that were not written
 */
record TrialResult(
        Comparison comparison,
        long unwritten,
        int resumes,
        long requests,
        long struck,
        Duration time,
        List<String> remarks) {
    TrialResult {
        remarks = List.copyOf(remarks);
    }

    boolean isGood() {
        return comparison.equal()
                && comparison.twice() == 0
                && comparison.lost() == 0
                && unwritten == 0
                && resumes == 0;
    }
}
