package io.stagesync;

import io.stagesync.journal.Pair;
import io.stagesync.journal.Scratch;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/**
 * The two operations that a run is made of: do a step for each partition, and bring the two sides of a model together.
 * An engine decides where and how many at a time; the steps decide everything else.
 */
interface Engine extends AutoCloseable {
    /**
     * Runs a step for each partition and returns when all are done: its return is the barrier between passes. Partitions
     * are taken from the iterator only as workers become free. When a step fails, no further partition is begun and the
     * first failure is thrown.
     *
     * @param parallel the most partitions at work at a time
     */
    <P> void forEach(Iterator<P> partitions, int parallel, Consumer<P> step);

    /**
     * Hands both sides of a model's entries to the step, a page at a time in the order of ids.
     *
     * @param which the entries to hand over
     */
    void pair(Scratch sides, String model, Which which, Consumer<List<Pair>> step);

    /** Runs a task beside the step that asks for it, for example the request for a page to come. */
    void aside(Runnable task);

    /** Which entries a pairing hands over. */
    enum Which {
        /** Those of the source that are missing or different at the destination. */
        DIFFERENT,
        /** All of the source. */
        ALL,
        /** Those that only the destination has. */
        SURPLUS,
        /** Those that are the same on both sides and were not known to be. */
        NEWLY_SAME,
        /** Those of the source that the destination lacks although both had them. */
        DELETED_THERE
    }

    @Override
    void close();
}
