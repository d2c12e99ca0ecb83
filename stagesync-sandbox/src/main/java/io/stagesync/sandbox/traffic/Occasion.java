package io.stagesync.sandbox.traffic;

import java.util.SplittableRandom;

/** Which of the requests that a fault is about it meets. */
public sealed interface Occasion {
    /**
     * Whether it meets a request.
     *
     * @param number of the request, counted from 1 since the fault was added
     * @param perSecond how many such requests have come within the last second, this one included
     */
    boolean meets(int number, int perSecond);

    /** Each one. */
    record Always() implements Occasion {
        @Override
        public boolean meets(int number, int perSecond) {
            return true;
        }
    }

    /** The first ones. */
    record First(int count) implements Occasion {
        @Override
        public boolean meets(int number, int perSecond) {
            return number <= count;
        }
    }

    /** Every n-th. */
    record Every(int nth) implements Occasion {
        @Override
        public boolean meets(int number, int perSecond) {
            return number % nth == 0;
        }
    }

    /** One alone. */
    record Only(int which) implements Occasion {
        @Override
        public boolean meets(int number, int perSecond) {
            return number == which;
        }
    }

    /** Some by chance, the same ones for the same seed. */
    record Chance(double probability, long seed) implements Occasion {
        @Override
        public boolean meets(int number, int perSecond) {
            return new SplittableRandom(seed * 1_000_003 + number).nextDouble() < probability;
        }
    }

    /** Those above a rate. */
    record Above(int requestsPerSecond) implements Occasion {
        @Override
        public boolean meets(int number, int perSecond) {
            return perSecond > requestsPerSecond;
        }
    }
}
