package io.stagesync.connectors.http;

import io.stagesync.connector.Sleeper;
import java.time.Duration;
import java.util.function.Supplier;

/** Waits until a write whose answer was lost is over: a server may go on with it long after. */
public final class StandStill {
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int QUIET_LOOKS = 2;
    private static final int MOST_LOOKS = 150;

    private final Sleeper sleeper;

    public StandStill(Sleeper sleeper) {
        this.sleeper = sleeper;
    }

    /** Looks again and again until the same is seen several times in a row; gives what was seen last. */
    public <T> T await(Supplier<T> look) {
        T seen = look.get();
        int quiet = 0;
        for (int looks = 0; quiet < QUIET_LOOKS && looks < MOST_LOOKS; looks++) {
            Backoff.pause(sleeper, BETWEEN);
            T now = look.get();
            quiet = now.equals(seen) ? quiet + 1 : 0;
            seen = now;
        }
        return seen;
    }
}
