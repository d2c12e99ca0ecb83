package io.stagesync.connectors.governor;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * A stage with a rate cap and workers that keep it as busy as a governor lets them, on a clock of their own: an hour of it
 * takes milliseconds, and the same seed gives the same hour.
 */
final class CappedStage {
    private static final long SECOND = 1_000_000_000L;

    /** How a stage counts. */
    enum Window {
        /** What came within the last second, what was refused included; so does the sandbox. */
        SLIDING_WITH_REFUSED,
        /** What was taken within the last second. */
        SLIDING,
        /** What was taken since the second began. */
        FIXED,
        /** A bucket that holds a second's worth and is filled evenly. */
        BUCKET
    }

    private record Event(long at, long order, Runnable action) {}

    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::order));
    private final Deque<Long> counted = new ArrayDeque<>();
    private final Random random;
    private final Window window;
    private final Duration jitter;
    private final Optional<Duration> retryAfter;
    private double cap;
    private double blind;
    private double bucket;
    private long filled;
    private long now;
    private long orders;
    private int busy;
    private int taken;
    private int refused;

    /** @param jitter how long the way there and the way back take at most */
    CappedStage(Window window, double cap, Duration jitter, Optional<Duration> retryAfter, long seed) {
        this.window = window;
        this.cap = cap;
        this.bucket = cap;
        this.jitter = jitter;
        this.retryAfter = retryAfter;
        this.random = new Random(seed);
    }

    /** From now on it takes so many a second. */
    void setCap(double perSecond) {
        cap = perSecond;
    }

    /** From now on it refuses this share, whatever the rate. */
    void setBlindRefusals(double share) {
        blind = share;
    }

    int taken() {
        return taken;
    }

    int refused() {
        return refused;
    }

    /** How much of its cap was taken in that time. */
    double share(Duration time) {
        return taken / (cap * time.toSeconds());
    }

    void startCounting() {
        taken = 0;
        refused = 0;
    }

    Governor governor(Limits limits) {
        return new Governor(limits, time -> advance(now + time.toNanos()), () -> now);
    }

    /** So many workers send one request after the other for so long. */
    void work(Governor governor, int workers, Duration time) {
        long end = now + time.toNanos();
        while (now < end) {
            while (busy >= Math.min(workers, governor.mutationsNow())) {
                advance(events.element().at());
            }
            busy++;
            Permit permit = governor.mutation(1);
            later(way(), () -> arrive(permit));
        }
    }

    private long way() {
        return Math.round(jitter.toNanos() * random.nextDouble());
    }

    private void later(long nanos, Runnable action) {
        events.add(new Event(now + nanos, orders++, action));
    }

    private void advance(long to) {
        while (!events.isEmpty() && events.element().at() <= to) {
            Event event = events.remove();
            now = event.at();
            event.action().run();
        }
        now = Math.max(now, to);
    }

    private void arrive(Permit permit) {
        boolean takes = takes() && random.nextDouble() >= blind;
        later(way(), () -> {
            if (takes) {
                taken++;
                permit.succeeded();
                permit.close();
                busy--;
            } else {
                refused++;
                permit.overloaded(retryAfter);
                permit.close();
                // As a client does, the worker waits before it comes again.
                long pause = retryAfter.map(Duration::toNanos).orElse(SECOND / 5);
                later(pause, () -> busy--);
            }
        });
    }

    private boolean takes() {
        return switch (window) {
            case SLIDING_WITH_REFUSED -> {
                counted.addLast(now);
                forget(now - SECOND);
                yield counted.size() <= cap;
            }
            case SLIDING -> {
                forget(now - SECOND);
                yield isRoom();
            }
            case FIXED -> {
                forget(now / SECOND * SECOND - 1);
                yield isRoom();
            }
            case BUCKET -> {
                bucket = Math.min(cap, bucket + cap * (now - filled) / SECOND);
                filled = now;
                boolean taken = bucket >= 1;
                bucket -= taken ? 1 : 0;
                yield taken;
            }
        };
    }

    private boolean isRoom() {
        boolean room = counted.size() < cap;
        if (room) {
            counted.addLast(now);
        }
        return room;
    }

    private void forget(long until) {
        while (!counted.isEmpty() && counted.getFirst() <= until) {
            counted.removeFirst();
        }
    }
}
