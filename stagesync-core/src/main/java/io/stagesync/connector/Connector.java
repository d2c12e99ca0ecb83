package io.stagesync.connector;

/** A configured way to one stage. Opening costs nothing until something is asked. */
public interface Connector {
    /** The stage's name in the configuration. */
    String stage();

    /** What tells the stage from every other, whatever its name in this or another configuration: its address. */
    default String address() {
        return stage();
    }

    /** Opens the stage for reading only; only what reading needs must be configured. */
    Source openSource();

    /** Opens the stage for reading and writing. */
    Destination openDestination();
}
