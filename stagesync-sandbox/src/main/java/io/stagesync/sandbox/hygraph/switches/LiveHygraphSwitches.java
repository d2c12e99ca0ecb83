package io.stagesync.sandbox.hygraph.switches;

import java.util.function.Supplier;

/** Switches that can be changed while an environment is served. Safe for several threads. */
public final class LiveHygraphSwitches implements Supplier<HygraphSwitches> {
    private volatile HygraphSwitches current;

    public LiveHygraphSwitches(HygraphSwitches first) {
        this.current = first;
    }

    @Override
    public HygraphSwitches get() {
        return current;
    }

    public void set(HygraphSwitches other) {
        current = other;
    }
}
