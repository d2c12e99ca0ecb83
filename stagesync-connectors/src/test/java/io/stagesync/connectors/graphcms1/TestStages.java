package io.stagesync.connectors.graphcms1;

import io.stagesync.connector.Destination;
import io.stagesync.connector.Secret;
import io.stagesync.sandbox.SandboxStage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/** Connectors to the stages of a sandbox. */
final class TestStages {
    private TestStages() {}

    static Graphcms1Settings settings(SandboxStage stage) {
        return Graphcms1Settings.of(stage.name(), URI.create(stage.contentEndpoint()))
                .withContentToken(new Secret(stage.token()))
                .withImport(URI.create(stage.importEndpoint()), Optional.of(new Secret(stage.importToken())))
                .withAssetStore(new AssetStore(
                        URI.create(stage.assetStoreEndpoint()),
                        new Secret(stage.assetKey()),
                        "/" + stage.projectId() + "-" + stage.name()));
    }

    /** Opens a stage for writing, without ever really waiting. */
    static Destination open(SandboxStage stage) {
        return new Graphcms1Connector(settings(stage), time -> {}).openDestination();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(
                TestStages.class.getResourceAsStream("/graphcms1/" + name), "No resource " + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
