package io.stagesync.app.cli;

import static java.util.Objects.requireNonNull;

import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.app.check.Role;
import io.stagesync.app.config.Configuration;
import io.stagesync.app.config.Suggestion;
import io.stagesync.app.config.SyncSettings;
import io.stagesync.connector.Connector;
import io.stagesync.connector.Sleeper;
import io.stagesync.connectors.hygraph.HygraphProbe;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.model.Problem;
import io.stagesync.model.UsageException;
import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StageLock;
import io.stagesync.state.StateLocation;
import io.stagesync.state.StateStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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
     * The engine between the stages of a run.
     *
     * @throws UsageException when the configuration does not have them
     */
    StageSync engine(RunFile run, Progress progress) {
        return engine(run.header().source(), run.header().destination(), progress);
    }

    private StageSync engine(String source, String destination, Progress progress) {
        checkStage(source);
        checkStage(destination);
        return new StageSync(
                surroundings.stages().connector(configuration, source),
                surroundings.stages().connector(configuration, destination),
                progress,
                surroundings.clock(),
                state());
    }

    private StateLocation state() {
        Optional<StateLocation> database = configuration.state().map(each -> each);
        return database.orElseGet(() -> new SqliteState(runs.stateFile()));
    }

    /** Opens what is known between runs; the caller closes it. */
    StateStore openState() {
        return state().open(surroundings.clock());
    }

    /**
     * Takes the lock of a stage for something that writes to it and is no run; the caller closes it.
     *
     * @param state the open state
     * @param what writes, for example {@code a probe}
     * @param teller is told when a dead run is taken over
     * @throws io.stagesync.model.LockException when a run is writing to it
     */
    StageLock lock(StateStore state, String stage, String what, Consumer<String> teller) {
        StageAddress address = new StageAddress(stage, connector(stage).address());
        return StageLock.take(state, address, what, surroundings.clock(), Sleeper.real(), teller);
    }

    /** The names of all stages, in the order of the configuration. */
    Set<String> stages() {
        return configuration.stages().keySet();
    }

    /** The stages to which nothing is written without their name. */
    Set<String> protectedStages() {
        return configuration.protectedStages();
    }

    /**
     * The way to a stage.
     *
     * @throws UsageException when the configuration does not have it
     */
    Connector connector(String stage) {
        checkStage(stage);
        return surroundings.stages().connector(configuration, stage);
    }

    /** What a stage is for when the command line does not say otherwise. */
    Role role(String stage) {
        Optional<String> name = Optional.of(stage);
        if (name.equals(configuration.sync().source())) {
            return Role.SOURCE;
        }
        return name.equals(configuration.sync().destination()) ? Role.DESTINATION : Role.UNUSED;
    }

    /** What drifted between the schemas of the configured source and destination. */
    List<Problem> drift() {
        return engine(new SelectionOptions(), Progress.SILENT)
                .compareSchemas(spec(new SelectionOptions(), new DeletionOptions()));
    }

    /**
     * A probe of a stage.
     *
     * @throws UsageException when there is none for such a stage
     */
    HygraphProbe probe(String stage) {
        checkStage(stage);
        return requireNonNull(configuration.stages().get(stage))
                .probe()
                .orElseThrow(() -> new UsageException("Cannot probe '" + stage
                        + "': only environments of Hygraph have points that are not known, and this is none."));
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
                false,
                configuration.conflicts());
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
