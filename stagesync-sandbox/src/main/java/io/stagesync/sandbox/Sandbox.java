package io.stagesync.sandbox;

import io.stagesync.sandbox.http.Admin;
import io.stagesync.sandbox.http.SandboxServer;
import io.stagesync.sandbox.http.Served;
import io.stagesync.sandbox.http.Stages;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphProjects;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.http.Environments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A server on the loopback address with any number of local GraphCMS v1 stages and Hygraph environments, side by side.
 * Safe for several threads. {@link #close()} ends it: connections are refused afterwards, no thread is left, and a temporary data folder is removed.
 */
public final class Sandbox implements AutoCloseable {
    private final Stages served = new Stages();
    private final List<SandboxStage> stages = new ArrayList<>();
    private final Optional<Path> temporary;
    private final SandboxServer server;
    private final StageOpening opening;
    private final HygraphProjects hygraph;

    private Sandbox(Builder builder) {
        temporary = builder.dataFolder.isPresent() ? Optional.empty() : Optional.of(temporaryFolder());
        Environments environments = new Environments();
        Admin admin = new Admin(
                path -> environments.at(path).<Served>map(found -> found).or(() -> served.at(path)));
        server = SandboxServer.start(served, List.of(environments, admin), builder.port);
        Path folder = builder.dataFolder.or(() -> temporary).orElseThrow();
        opening = new StageOpening(folder, server.address(), builder.clock);
        hygraph = new HygraphProjects(environments, folder, server.address(), builder.clock);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these stages on a free port; everything is gone when it is closed. */
    public static Sandbox start(StageSpec... specs) {
        return builder().stage(specs).start();
    }

    /** Starts with these Hygraph environments on a free port; everything is gone when it is closed. */
    public static Sandbox start(HygraphSpec first, HygraphSpec... more) {
        return builder().environment(first).environment(more).start();
    }

    /** The address of the server, without a slash at the end. */
    public String address() {
        return server.address();
    }

    public synchronized List<SandboxStage> stages() {
        return List.copyOf(stages);
    }

    /** A stage by name; of several projects' stages, the one added first. */
    public SandboxStage stage(String name) {
        return stages().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No stage named '" + name + "'"));
    }

    /** Adds a stage to the running server. */
    public synchronized SandboxStage add(StageSpec spec) {
        return serve(opening.open(spec));
    }

    /** Clones a stage under a new name: the same ids, and copies of the asset files under new handles. */
    public synchronized SandboxStage clone(String name, String from) {
        return serve(opening.clone(stage(from), name));
    }

    /** Deletes a stage with its content and files; its address is unknown afterwards. */
    public synchronized void remove(SandboxStage stage) {
        served.remove(stage.projectId(), stage.name());
        stages.remove(stage);
        stage.store().close();
        delete(opening.folder(stage.spec()));
    }

    public List<HygraphEnvironment> environments() {
        return hygraph.environments();
    }

    /** A Hygraph environment by name; of several projects' ones, the one added first. */
    public HygraphEnvironment environment(String name) {
        return hygraph.environment(name);
    }

    /** Adds a Hygraph environment to the running server. */
    public HygraphEnvironment add(HygraphSpec spec) {
        return hygraph.add(spec);
    }

    /** Clones a Hygraph environment under a new name: the same ids and tokens, and copies of the files (hygraph.md 5.1). */
    public HygraphEnvironment cloneEnvironment(String name, String from) {
        return hygraph.clone(name, from);
    }

    /** Deletes a Hygraph environment with its content and files; its tokens are refused afterwards. */
    public void remove(HygraphEnvironment environment) {
        delete(hygraph.remove(environment));
    }

    @Override
    public synchronized void close() {
        server.close();
        hygraph.close();
        stages.forEach(stage -> stage.store().close());
        stages.clear();
        temporary.ifPresent(Sandbox::delete);
    }

    private SandboxStage serve(SandboxStage stage) {
        stages.add(stage);
        served.add(stage.service());
        return stage;
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("stagesync-sandbox");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a temporary folder", e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the folder " + folder, e);
        }
    }

    /** How a sandbox is to be. */
    public static final class Builder {
        private final List<StageSpec> specs = new ArrayList<>();
        private final List<HygraphSpec> environments = new ArrayList<>();
        private int port;
        private Optional<Path> dataFolder = Optional.empty();
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        public Builder stage(StageSpec... more) {
            specs.addAll(List.of(more));
            return this;
        }

        public Builder environment(HygraphSpec... more) {
            environments.addAll(List.of(more));
            return this;
        }

        /** A fixed port instead of a free one. */
        public Builder port(int number) {
            port = number;
            return this;
        }

        /** Where content and files are kept for the next start; without it they are temporary. */
        public Builder dataFolder(Path folder) {
            dataFolder = Optional.of(folder);
            return this;
        }

        /** The clock that {@code createdAt} and {@code updatedAt} are taken from. */
        public Builder clock(Clock other) {
            clock = other;
            return this;
        }

        /** Starts; if a stage cannot be opened, nothing is left running. */
        public Sandbox start() {
            Sandbox sandbox = new Sandbox(this);
            try {
                specs.forEach(sandbox::add);
                environments.forEach(sandbox::add);
                return sandbox;
            } catch (RuntimeException e) {
                sandbox.close();
                throw e;
            }
        }
    }
}
