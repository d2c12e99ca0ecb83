package io.stagesync.app.cli;

import io.stagesync.sandbox.Sandbox;
import java.util.List;

/** The local stages of one protocol: how they are started and what is told of them. */
interface LocalStages {
    /** Has a stage started with the others. */
    void addTo(Sandbox.Builder builder, String name);

    /** Fills a stage with entries of each model that are made up. */
    void fill(Sandbox sandbox, String name, int entries, long seed);

    void clone(Sandbox sandbox, String name, String from);

    /** All of them, in the order in which they were started. */
    List<StageText> texts(Sandbox sandbox);
}
