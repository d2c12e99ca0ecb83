package io.stagesync.state;

import io.stagesync.journal.Bases;
import io.stagesync.journal.Identities;

/**
 * What is kept between runs. Each record is durable when its method returns. Safe for several threads and several
 * processes.
 */
public interface StateStore extends AutoCloseable {
    /** The identity map of two stages; the same map serves both directions. */
    Identities identities(StageAddress source, StageAddress destination);

    /** What the entries of two stages were when both were last in step. */
    Bases bases(StageAddress source, StageAddress destination);

    /** Which run writes to which stage. */
    Claims claims();

    @Override
    void close();
}
