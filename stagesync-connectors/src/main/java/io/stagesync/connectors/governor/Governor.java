package io.stagesync.connectors.governor;

import io.stagesync.connector.Sleeper;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * Decides when a request to a stage may start. Shared by everything in the process that talks to the stage, and by all
 * threads; whoever asks first is served first, and nobody spins.
 */
public final class Governor {
    private static final Map<String, Governor> SHARED = new ConcurrentHashMap<>();

    private final Limits limits;
    private final Rate rate;
    private final InFlight queries;
    private final InFlight mutations;
    private final Spacing mutationSpacing;
    private final AnswerTime mutationTime = new AnswerTime();
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Sleeper sleeper;
    private final LongSupplier nanoTime;

    /** @param nanoTime a clock that only goes forward, as {@link System#nanoTime()} */
    public Governor(Limits limits, Sleeper sleeper, LongSupplier nanoTime) {
        this.limits = limits;
        this.rate = new Rate(limits.requestsPerSecond());
        this.queries = new InFlight(limits.queries());
        this.mutations = new InFlight(limits.mutations());
        this.mutationSpacing = new Spacing(limits.betweenMutations());
        this.sleeper = sleeper;
        this.nanoTime = nanoTime;
    }

    /** The governor of an endpoint, the same for all in this process who name it with the same limits. */
    public static Governor shared(String endpoint, Limits limits) {
        return SHARED.computeIfAbsent(
                endpoint + " " + limits, name -> new Governor(limits, Sleeper.real(), System::nanoTime));
    }

    public Limits limits() {
        return limits;
    }

    /** Waits until a request with so many query operations may be sent. To be closed when its answer is there. */
    public Permit query(int operations) {
        return permit(queries, operations);
    }

    /** Waits until a request with so many mutation operations may be sent. To be closed when its answer is there. */
    public Permit mutation(int operations) {
        return permit(mutations, operations);
    }

    /** How many mutation operations may be in flight now: after refusals fewer than the limits allow. */
    public int mutationsNow() {
        return mutations.places();
    }

    /**
     * How many mutations to send in one request, so that the places for them are filled. A stage works on those of one
     * request one after the other, so many requests with few are faster than few with many; but only as many requests are
     * side by side as the rate lets start in the time that one takes, and these share the places evenly.
     *
     * @param mostRequests how many the caller has side by side at most
     */
    public int mutationsTogether(int mostRequests) {
        int places = mutationsNow();
        double perSecond = rate.perSecond();
        if (perSecond == Double.POSITIVE_INFINITY) {
            return places;
        }
        int requests = (int) Math.max(1, Math.min(mostRequests, perSecond * mutationTime.seconds()));
        while (places % requests != 0) {
            requests--;
        }
        return places / requests;
    }

    private Permit permit(InFlight places, int operations) {
        boolean done = false;
        try {
            places.take(operations);
            try {
                if (places == mutations) {
                    sleep(mutationSpacing.reserve(nanoTime.getAsLong()));
                }
                Permit permit = new Permit(this, places, operations, awaitTurn());
                done = true;
                return permit;
            } finally {
                if (!done) {
                    places.giveBack(operations);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a stage", e);
        }
    }

    private void sleep(long nanos) throws InterruptedException {
        if (nanos > 0) {
            sleeper.sleep(Duration.ofNanos(nanos));
        }
    }

    /** One waits for the rate, the others for that one, so that all heed what it learns meanwhile. */
    private long awaitTurn() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            long now = nanoTime.getAsLong();
            for (long wait = rate.untilNext(now); wait > 0; wait = rate.untilNext(now)) {
                sleep(wait);
                now = Math.max(now + wait, nanoTime.getAsLong());
            }
            rate.start(now);
            return now;
        } finally {
            turn.unlock();
        }
    }

    void overloaded(InFlight places, long sent, Optional<Duration> asked) {
        long now = nanoTime.getAsLong();
        if (rate.refused(sent, now)) {
            places.lower();
        }
        asked.ifPresent(pause -> rate.pause(now, pause.toNanos()));
    }

    void succeeded(InFlight places, int operations, long sent) {
        if (places == mutations) {
            mutationTime.add(nanoTime.getAsLong() - sent);
        }
        rate.taken(sent);
        places.raise(operations);
    }

    double requestsPerSecondNow() {
        return rate.perSecond();
    }
}
