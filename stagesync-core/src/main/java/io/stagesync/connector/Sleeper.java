package io.stagesync.connector;

import java.time.Duration;

/** Waiting, handed in so that tests need not wait. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Returns when the time is over.
     *
     * @throws InterruptedException when the thread is asked to stop
     */
    void sleep(Duration time) throws InterruptedException;

    /** Waits for real. */
    static Sleeper real() {
        return time -> Thread.sleep(time.toMillis());
    }
}
