package io.stagesync.sandbox.graphql;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Ids as Prisma makes them: {@code c}, time, counter, machine, randomness; 25 characters in all. */
public final class Cuid {
    private static final AtomicInteger COUNTER =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(1 << 20));
    private static final String MACHINE = part(ThreadLocalRandom.current().nextLong(1L << 40), 4);

    private Cuid() {}

    public static String next() {
        return "c" + part(System.currentTimeMillis(), 8) + part(COUNTER.getAndIncrement(), 4) + MACHINE
                + part(ThreadLocalRandom.current().nextLong(1L << 60), 8);
    }

    /** The last digits of a number in base 36. */
    private static String part(long number, int digits) {
        String text = "0".repeat(digits) + Long.toString(Math.abs(number), 36);
        return text.substring(text.length() - digits);
    }
}
