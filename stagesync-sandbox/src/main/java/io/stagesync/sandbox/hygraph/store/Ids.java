package io.stagesync.sandbox.hygraph.store;

import java.time.Clock;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Ids of the form that Hygraph's have: {@code c}, time, counter, randomness; 25 characters in all. Each is greater than
 * the one before. Not for use from several threads at once.
 */
public final class Ids implements Supplier<String> {
    private static final int BASE = 36;
    private static final int COUNTER_END = BASE * BASE * BASE * BASE;

    private final Clock clock;
    private final Random random;
    private long lastMillis;
    private int counter;

    public Ids(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    @Override
    public String get() {
        long now = clock.millis();
        counter++;
        if (now > lastMillis || counter == COUNTER_END) {
            lastMillis = Math.max(now, lastMillis + 1);
            counter = 0;
        }
        return "c" + part(lastMillis, 8) + part(counter, 4) + part(random.nextLong(), 6) + part(random.nextLong(), 6);
    }

    /** The last digits of a number in base 36. */
    private static String part(long number, int digits) {
        String text = "0".repeat(digits) + Long.toString(number & Long.MAX_VALUE, BASE);
        return text.substring(text.length() - digits);
    }
}
