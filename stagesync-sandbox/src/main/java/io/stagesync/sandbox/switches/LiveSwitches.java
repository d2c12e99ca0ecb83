package io.stagesync.sandbox.switches;

import java.util.function.Supplier;

/** Switches that can be changed while a stage is served. Safe for several threads. */
public final class LiveSwitches implements Supplier<Switches> {
    private volatile Switches current;

    public LiveSwitches(Switches first) {
        this.current = first;
    }

    @Override
    public Switches get() {
        return current;
    }

    public void set(Switches other) {
        current = other;
    }
}
