package io.stagesync.journal;

import static java.util.Objects.requireNonNull;

/** How many entries of a model were read on each side when the plan was made. */
public record ReadCount(String model, long atSource, long atDestination, long unchanged) {
    public ReadCount {
        requireNonNull(model, "model is null");
    }
}
