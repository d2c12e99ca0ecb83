package io.stagesync.connectors.governor;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Places for operations in flight, given out in the order in which they are asked for, so that no thread starves and a
 * large batch is not passed by small ones. A share of the places goes after a refusal; they come back one by one. Safe
 * for threads.
 */
final class InFlight {
    private static final double LEFT_AFTER_REFUSAL = 0.7;

    private final int most;
    private final Deque<Object> waiting = new ArrayDeque<>();
    private double places;
    private int taken;

    InFlight(int most) {
        this.most = most;
        this.places = most;
    }

    /**
     * Returns when there are so many places. More than there are at all are given when nobody else has any, so that a
     * batch that was cut before the places became fewer is not stuck.
     */
    synchronized void take(int operations) throws InterruptedException {
        Object ticket = new Object();
        waiting.addLast(ticket);
        try {
            while (waiting.peekFirst() != ticket || (taken > 0 && taken + operations > places())) {
                wait();
            }
            taken += operations;
        } finally {
            waiting.remove(ticket);
            notifyAll();
        }
    }

    synchronized void giveBack(int operations) {
        taken -= operations;
        notifyAll();
    }

    synchronized void lower() {
        places = Math.max(1, places * LEFT_AFTER_REFUSAL);
    }

    /** A whole round of successes gives one place back. */
    synchronized void raise(int operations) {
        if (places < most) {
            places = Math.min(most, places + operations / places);
            notifyAll();
        }
    }

    synchronized int places() {
        return (int) places;
    }
}
