package io.stagesync.sandbox.hygraph.limits;

import java.time.Clock;
import java.time.YearMonth;

/**
 * The calls of a project in the month, which add up over its environments (hygraph.md 7.1). They are counted while the
 * server runs. Safe for several threads.
 */
public final class MonthlyCalls {
    private final Clock clock;
    private YearMonth month;
    private long calls;

    public MonthlyCalls(Clock clock) {
        this.clock = clock;
        this.month = YearMonth.now(clock);
    }

    synchronized void count() {
        startMonth();
        calls++;
    }

    synchronized boolean areUsedUp(int allowed) {
        startMonth();
        return calls >= allowed;
    }

    private void startMonth() {
        YearMonth now = YearMonth.now(clock);
        if (!now.equals(month)) {
            month = now;
            calls = 0;
        }
    }
}
