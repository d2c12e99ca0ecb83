package io.stagesync.journal;

import io.stagesync.model.Action;
import io.stagesync.model.Pass;

/**
 * Counts the changes of one pass, action and model.
 *
 * @param planned all of them
 * @param written those the destination took
 * @param failed those that were rejected, stale, skipped or left unknown
 */
public record Tally(Pass pass, Action action, String model, long planned, long written, long failed) {
    public long open() {
        return planned - written - failed;
    }
}
