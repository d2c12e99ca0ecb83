package io.stagesync.app.config;

import io.stagesync.SyncSpec;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What is synced.
 *
 * @param source the name of the stage to read from
 * @param destination the name of the stage to write to
 * @param models only these; empty for all
 * @param drift what a difference between the two schemas costs
 * @param deletions the rails of deleting
 * @param deletionsIfAsked the same rails for a run that is asked to delete at the command line
 */
public record SyncSettings(
        Optional<String> source,
        Optional<String> destination,
        Set<String> models,
        SyncSpec.Drift drift,
        SyncSpec.Deletions deletions,
        SyncSpec.Deletions deletionsIfAsked) {
    public SyncSettings {
        models = Collections.unmodifiableSet(new LinkedHashSet<>(models));
    }
}
