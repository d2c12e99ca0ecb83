package io.stagesync.sandbox.traffic;

import io.stagesync.sandbox.traffic.Fault.Effect;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The faults of a stage. Each counts the requests of its kinds from when it was added. Safe for several threads. */
public final class FaultPlan {
    private final List<Counted> faults = new ArrayList<>();
    private long struck;

    private static final class Counted {
        final Fault fault;
        final Deque<Instant> lastSecond = new ArrayDeque<>();
        int seen;

        Counted(Fault fault) {
            this.fault = fault;
        }

        boolean meets(Instant now) {
            seen++;
            lastSecond.addLast(now);
            while (!lastSecond.getFirst().isAfter(now.minusSeconds(1))) {
                lastSecond.removeFirst();
            }
            return fault.when().meets(seen, lastSecond.size());
        }
    }

    public synchronized void add(Fault fault) {
        faults.add(new Counted(fault));
    }

    public synchronized void clear() {
        faults.clear();
    }

    /** The faults in the order in which they were added. */
    public synchronized List<Fault> faults() {
        return faults.stream().map(counted -> counted.fault).toList();
    }

    /** How many requests something happened to, by these faults and those that were cleared. */
    public synchronized long struck() {
        return struck;
    }

    /** What happens to the next request of a kind; of several faults that meet, the first added. */
    public synchronized Optional<Effect> next(RequestKind kind, Instant now) {
        Optional<Effect> effect = Optional.empty();
        for (Counted counted : faults) {
            if (counted.fault.kinds().contains(kind) && counted.meets(now) && effect.isEmpty()) {
                effect = Optional.of(counted.fault.effect());
            }
        }
        struck += effect.isPresent() ? 1 : 0;
        return effect;
    }
}
