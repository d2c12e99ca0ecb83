package io.stagesync.app.config;

import io.stagesync.model.Conflicts;
import io.stagesync.state.PostgresState;
import io.stagesync.transform.Transformation;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a configuration file says, complete and without contradictions. Secrets in it do not print.
 *
 * @param file where it was read
 * @param stages by the names the user calls them, in the order of the file
 * @param protectedStages those to which nothing is written before they are named
 * @param sync what is synced when the command line does not say otherwise
 * @param transformations what the entries of each model go through, in order
 * @param keys the field by which the entries of a model are matched, where one is named
 * @param conflicts what becomes of edits at the destination
 * @param runs the folder where runs are kept
 * @param state the database that keeps what is known between runs; without it, that is a file beside the runs
 */
public record Configuration(
        Path file,
        Map<String, StageSettings> stages,
        Set<String> protectedStages,
        SyncSettings sync,
        Map<String, List<Transformation>> transformations,
        Map<String, String> keys,
        Conflicts conflicts,
        Path runs,
        Optional<PostgresState> state) {
    public static final String DEFAULT_FILE = "stagesync.yaml";
    public static final String DEFAULT_RUNS = ".stagesync/runs";

    public Configuration {
        stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
        protectedStages = Set.copyOf(protectedStages);
        keys = Map.copyOf(keys);
        transformations = Collections.unmodifiableMap(new LinkedHashMap<>(transformations));
    }
}
