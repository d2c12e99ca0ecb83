package io.stagesync.connectors.governor;

import java.util.ArrayDeque;
import java.util.Deque;

/** When requests were sent within the last second, without those that were refused. */
final class LastSecond {
    /** In nanoseconds. */
    static final long SECOND = 1_000_000_000L;

    private final Deque<Long> sent = new ArrayDeque<>();

    void add(long now) {
        forget(now);
        sent.addLast(now);
    }

    void remove(long time) {
        sent.removeFirstOccurrence(time);
    }

    int count(long now) {
        forget(now);
        return sent.size();
    }

    private void forget(long now) {
        while (!sent.isEmpty() && sent.getFirst() - now <= -SECOND) {
            sent.removeFirst();
        }
    }
}
