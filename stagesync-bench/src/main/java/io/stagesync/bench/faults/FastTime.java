package io.stagesync.bench.faults;

import io.stagesync.connector.Sleeper;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Time that goes by faster, for waiting and for the clock alike: what takes minutes for a client is over in seconds. */
record FastTime(int times) implements Sleeper, LongSupplier {
    @Override
    public void sleep(Duration time) throws InterruptedException {
        long nanos = time.toNanos() / times;
        Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
    }

    @Override
    public long getAsLong() {
        return System.nanoTime() * times;
    }
}
