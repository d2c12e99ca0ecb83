package io.stagesync.bench.faults;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How the program is set up for a trial.
 *
 * @param time how fast time goes by for it
 * @param patience how long it waits for an answer
 * @param batches how much goes into a request
 * @param plan how many requests a second its plan says are allowed; empty for a plan without limits
 */
record Client(FastTime time, Duration patience, Batches batches, OptionalInt plan) {
    /** How much goes into a request. */
    enum Batches {
        /** As much as fits. */
        LARGE,
        /** One mutation, or a page of few entries, so that a sync of little content is many requests. */
        SMALL
    }
}
