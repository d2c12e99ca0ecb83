package io.stagesync.connectors.http;

import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.http.HttpPost.TooLateException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The tries of one request. There are enough of them that a stage which fails for one request in five stops a run once in
 * thousands; whoever does not even take connections is given up sooner, for that is mostly a wrong address. After each
 * failure one waits longer, and not all the same time.
 */
public final class Tries {
    /**
     * How often the answer to a write may be lost that is looked up and sent again after each loss: so many that a stage
     * which fails for one request in five does not leave anything open.
     */
    public static final int MOST_LOSSES = 6;

    private static final int MOST_FAILURES = 9;
    private static final int MOST_UNREACHED = 6;
    /** Each takes minutes. */
    private static final int MOST_TOO_LATE = 3;

    /** When the stage is merely busy, patience costs nothing. */
    private static final int MOST_WAITS = 12;

    private final Backoff backoff;
    private int failures;
    private int unreached;
    private int tooLate;
    private Optional<Duration> asked = Optional.empty();

    public Tries(Sleeper sleeper) {
        this.backoff = new Backoff(
                sleeper, MOST_WAITS, () -> ThreadLocalRandom.current().nextDouble());
    }

    /**
     * The stage did not take the request, for it is asked too much. Tells whether to give up.
     *
     * @param retryAfter how long it wants to be left alone
     */
    public boolean throttled(Optional<Duration> retryAfter) {
        asked = retryAfter;
        return backoff.isOver();
    }

    /** The stage failed. Tells whether to give up. */
    public boolean failed(Optional<Duration> retryAfter) {
        failures++;
        asked = retryAfter;
        return failures >= MOST_FAILURES || backoff.isOver();
    }

    /** There was no answer. Tells whether to give up. */
    public boolean failed(IOException e) {
        unreached += HttpPost.isNotSent(e) ? 1 : 0;
        tooLate += e instanceof TooLateException ? 1 : 0;
        return failed(Optional.empty()) || unreached >= MOST_UNREACHED || tooLate >= MOST_TOO_LATE;
    }

    /** Waits before the next. */
    public void await() {
        backoff.await(asked);
    }
}
