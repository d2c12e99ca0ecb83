package io.stagesync.app.demo;

import io.javalin.util.JavalinBindException;
import io.stagesync.app.config.Configuration;
import io.stagesync.app.config.ConfigurationReader;
import io.stagesync.connector.Connector;
import io.stagesync.model.UsageException;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The two stages of the demo, served over HTTP, and the ways to them that their configuration gives. */
final class DemoStages implements AutoCloseable {
    private static final String PROJECT = "ckdemo0000000000000000001";

    private final Sandbox sandbox;

    private DemoStages(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Serves {@code delta} with its first content. A port of 0 takes a free one.
     *
     * @throws UsageException when the port is in use
     */
    static DemoStages start(int port) {
        StageSpec delta =
                StageSpec.of("delta", EditorsWork.read("datamodel.graphql")).withProject(PROJECT);
        DemoStages stages = new DemoStages(serve(port, delta));
        EditorsWork.on(stages.delta(), "at-first.json");
        return stages;
    }

    private static Sandbox serve(int port, StageSpec delta) {
        try {
            return Sandbox.builder().port(port).stage(delta).start();
        } catch (JavalinBindException e) {
            throw new UsageException(
                    "Cannot start the demo: port " + port + " is in use. Give another with --port.", e);
        }
    }

    void cloneDelta() {
        sandbox.clone("master", "delta");
    }

    void letLifeGoOn() {
        EditorsWork.on(delta(), "later-on-delta.json");
        EditorsWork.on(master(), "later-on-master.json");
    }

    SandboxStage delta() {
        return sandbox.stage("delta");
    }

    SandboxStage master() {
        return sandbox.stage("master");
    }

    List<SandboxStage> all() {
        return sandbox.stages();
    }

    /** The variables that the configuration takes its tokens and keys from. */
    Map<String, String> secrets() {
        Map<String, String> secrets = new LinkedHashMap<>();
        for (SandboxStage stage : all()) {
            String prefix = DemoFolder.variablePrefix(stage);
            secrets.put(prefix + "_TOKEN", stage.token());
            secrets.put(prefix + "_IMPORT_TOKEN", stage.importToken());
            secrets.put(prefix + "_ASSET_KEY", stage.assetKey());
        }
        return secrets;
    }

    /** The way to a stage as a configuration file describes it. */
    Connector connector(Path configurationFile, String stage) {
        Configuration configuration = new ConfigurationReader(secrets()).read(configurationFile);
        return Objects.requireNonNull(configuration.stages().get(stage), stage).connector();
    }

    int requests() {
        return all().stream()
                .mapToInt(stage -> stage.requestLog().requests().size())
                .sum();
    }

    /** How many things were written, or tried to be, since the stages were started. */
    int writes() {
        return all().stream().mapToInt(stage -> stage.requestLog().writes()).sum();
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
