package io.stagesync.connectors.governor;

import java.time.Duration;
import java.util.Optional;

/** Leave to send one request; held until its answer is there, and told what the answer says about the load. */
public final class Permit implements AutoCloseable {
    private final Governor governor;
    private final InFlight places;
    private final int operations;
    private final long sent;

    Permit(Governor governor, InFlight places, int operations, long sent) {
        this.governor = governor;
        this.places = places;
        this.operations = operations;
        this.sent = sent;
    }

    /** The stage took the request. */
    public void succeeded() {
        governor.succeeded(places, operations, sent);
    }

    /**
     * The stage was asked too much, or did not answer in time.
     *
     * @param asked how long it wants to be left alone
     */
    public void overloaded(Optional<Duration> asked) {
        governor.overloaded(places, sent, asked);
    }

    /** Gives the place to the next. */
    @Override
    public void close() {
        places.giveBack(operations);
    }
}
