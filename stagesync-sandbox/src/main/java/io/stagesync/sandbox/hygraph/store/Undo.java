package io.stagesync.sandbox.hygraph.store;

import java.util.ArrayDeque;
import java.util.Deque;

/** How to take back what a transaction did so far. */
final class Undo {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    void add(Runnable step) {
        steps.push(step);
    }

    /** Takes back the last step first. */
    void run() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
