package io.stagesync.state;

import java.time.Clock;

/** Where the state is kept. */
public interface StateLocation {
    /**
     * Opens the state, which costs nothing until something is asked. It is made then when it is not there and brought up to
     * date when it is older; what is asked ends in a {@link io.stagesync.model.UsageException} when it cannot be used or
     * was written by a newer StageSync.
     *
     * @param clock what time it is, where the state has no clock of its own that all who share it go by
     */
    StateStore open(Clock clock);
}
