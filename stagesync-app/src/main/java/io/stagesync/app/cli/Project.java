package io.stagesync.app.cli;

import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.app.config.Configuration;
import io.stagesync.app.config.Suggestion;
import io.stagesync.app.config.SyncSettings;
import io.stagesync.journal.RunFolder;
import io.stagesync.model.UsageException;
import java.util.Optional;
import java.util.Set;

/** A configuration in use: finds the stages that are meant and makes the engine between them. */
final class Project {
    private final Configuration configuration;
    private final RunFolder runs;
    private final Surroundings surroundings;

    Project(Configuration configuration, RunFolder runs, Surroundings surroundings) {
        this.configuration = configuration;
        this.runs = runs;
        this.surroundings = surroundings;
    }

    RunFolder runs() {
        return runs;
    }

    /** The engine between the stages that the options or the configuration name. */
    StageSync engine(SelectionOptions selection, Progress progress) {
        SyncSettings sync = configuration.sync();
        String source = name("source", selection.source(), sync.source());
        String destination = name("destination", selection.destination(), sync.destination());
        return engine(source, destination, progress);
    }

    /**
     * The engine between two stages.
     *
     * @throws UsageException when the configuration does not have them
     */
    StageSync engine(String source, String destination, Progress progress) {
        checkStage(source);
        checkStage(destination);
        return new StageSync(
                surroundings.stages().connector(configuration, source),
                surroundings.stages().connector(configuration, destination),
                progress,
                surroundings.clock(),
                runs.stateFile());
    }

    SyncSpec spec(SelectionOptions selection, DeletionOptions deletions) {
        Set<String> models = selection.models().isEmpty() ? configuration.sync().models() : selection.models();
        boolean onlyEntries =
                !selection.entries().isEmpty() && selection.models().isEmpty();
        return new SyncSpec(
                onlyEntries ? Set.of() : models,
                selection.entries(),
                configuration.transformations(),
                deletions.over(configuration.sync()),
                configuration.sync().drift(),
                configuration.keys(),
                false);
    }

    private String name(String role, Optional<String> option, Optional<String> setting) {
        return option.or(() -> setting)
                .orElseThrow(() -> new UsageException("Cannot tell which stage is the " + role + ": give --" + role
                        + ", or set sync." + role + " in '" + configuration.file() + "'. Stages are: "
                        + String.join(", ", configuration.stages().keySet()) + "."));
    }

    private void checkStage(String name) {
        Set<String> known = configuration.stages().keySet();
        if (!known.contains(name)) {
            throw new UsageException("Unknown stage '" + name + "'." + Suggestion.sentence(name, known) + " Stages of '"
                    + configuration.file() + "' are: " + String.join(", ", known) + ".");
        }
    }
}
