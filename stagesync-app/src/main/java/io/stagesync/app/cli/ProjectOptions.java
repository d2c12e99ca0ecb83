package io.stagesync.app.cli;

import io.stagesync.app.config.Configuration;
import io.stagesync.app.config.ConfigurationReader;
import io.stagesync.journal.RunFolder;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the configuration and the runs are. */
final class ProjectOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            defaultValue = Configuration.DEFAULT_FILE,
            description = "The configuration. Default: ${DEFAULT-VALUE}",
            order = 1)
    private Path config = Path.of(Configuration.DEFAULT_FILE);

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "The folder where runs are kept. Default: what the configuration says, or "
                    + Configuration.DEFAULT_RUNS,
            order = 2)
    private @Nullable Path runs;

    /** Reads the configuration; everything that is wrong in it is one exception. */
    Project project(Surroundings surroundings) {
        Configuration configuration = reader(surroundings).read(configFile(surroundings));
        return new Project(configuration, folder(surroundings, configuration.runs()), surroundings);
    }

    /** The runs, for commands that need nothing else of the configuration. */
    RunFolder runFolder(Surroundings surroundings) {
        return folder(surroundings, reader(surroundings).runsFolder(configFile(surroundings)));
    }

    private RunFolder folder(Surroundings surroundings, Path configured) {
        return new RunFolder(runs == null ? configured : surroundings.folder().resolve(runs));
    }

    private Path configFile(Surroundings surroundings) {
        Path current = Path.of("").toAbsolutePath();
        // Messages name the file as it was given, which works as long as the process stands in the same folder.
        return surroundings.folder().equals(current)
                ? config
                : surroundings.folder().resolve(config);
    }

    private static ConfigurationReader reader(Surroundings surroundings) {
        return new ConfigurationReader(surroundings.environment());
    }
}
