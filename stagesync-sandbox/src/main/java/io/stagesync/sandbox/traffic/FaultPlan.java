package io.stagesync.sandbox.traffic;

import io.stagesync.sandbox.traffic.Fault.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults of a stage. Each counts the requests of its kinds from when it was added. Safe for several threads. */
public final class FaultPlan {
    private final List<Counted> faults = new ArrayList<>();

    private static final class Counted {
        final Fault fault;
        int seen;

        Counted(Fault fault) {
            this.fault = fault;
        }
    }

    public synchronized void add(Fault fault) {
        faults.add(new Counted(fault));
    }

    public synchronized void clear() {
        faults.clear();
    }

    /** What happens to the next request of a kind; of several faults that meet, the first added. */
    public synchronized Optional<Effect> next(RequestKind kind) {
        Optional<Effect> effect = Optional.empty();
        for (Counted counted : faults) {
            if (counted.fault.kinds().contains(kind)) {
                counted.seen++;
                if (effect.isEmpty() && counted.fault.when().test(counted.seen)) {
                    effect = Optional.of(counted.fault.effect());
                }
            }
        }
        return effect;
    }
}
