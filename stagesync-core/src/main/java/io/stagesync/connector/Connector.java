package io.stagesync.connector;

/** A configured way to one stage. Opening costs nothing until something is asked. */
public interface Connector {
    /** The stage's name in the configuration. */
    String stage();

    /** Opens the stage for reading only; only what reading needs must be configured. */
    Source openSource();

    /** Opens the stage for reading and writing. */
    Destination openDestination();
}
