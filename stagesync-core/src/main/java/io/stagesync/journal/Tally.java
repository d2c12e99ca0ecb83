package io.stagesync.journal;

import static java.util.Objects.requireNonNull;

import io.stagesync.model.Action;
import io.stagesync.model.Pass;

/**
 * Counts the changes of one pass, action and model.
 *
 * @param planned all of them
 * @param written those the destination took
 * @param failed those that were not written, or only in part, and why is known; what became of the others is open
 */
public record Tally(Pass pass, Action action, String model, long planned, long written, long failed) {
    public Tally {
        requireNonNull(model, "model is null");
    }

    /** Those that were not tried, or whose answer was lost. */
    public long open() {
        return planned - written - failed;
    }
}
