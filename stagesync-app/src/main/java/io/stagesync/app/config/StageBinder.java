package io.stagesync.app.config;

import io.stagesync.connector.Secret;
import io.stagesync.connectors.graphcms1.AssetStore;
import io.stagesync.connectors.graphcms1.Graphcms1Settings;
import io.stagesync.connectors.graphcms1.Handwritten;
import io.stagesync.connectors.graphcms1.Pace;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes the settings of a stage from a group that passed every check. */
final class StageBinder {
    private final Map<String, Handwritten> handwritten;

    StageBinder(Map<String, Handwritten> handwritten) {
        this.handwritten = handwritten;
    }

    Graphcms1Settings bind(String name, Node.Group stage) {
        return new Graphcms1Settings(
                name,
                address(stage, "endpoint").orElseThrow(),
                secret(stage, "token"),
                stage.group("import").flatMap(group -> address(group, "endpoint")),
                stage.group("import").flatMap(group -> secret(group, "token")),
                stage.group("export").flatMap(group -> address(group, "endpoint")),
                stage.group("export").flatMap(group -> secret(group, "token")),
                stage.group("assets").flatMap(StageBinder::assetStore),
                stage.text("page-size")
                        .flatMap(Numbers::parse)
                        .map(BigDecimal::intValueExact)
                        .orElse(Graphcms1Settings.DEFAULT_PAGE_SIZE),
                stage.text("timeout").map(StageBinder::duration).orElse(Graphcms1Settings.DEFAULT_TIMEOUT),
                new Pace(stage.text("pace").map(StageBinder::duration).orElse(Duration.ZERO)),
                handwritten);
    }

    private static Optional<AssetStore> assetStore(Node.Group assets) {
        return secret(assets, "key")
                .map(key -> new AssetStore(
                        address(assets, "store").orElseThrow(),
                        key,
                        assets.text("path").orElse("/")));
    }

    private static Optional<URI> address(Node.Group group, String name) {
        return group.text(name).map(URI::create);
    }

    private static Optional<Secret> secret(Node.Group group, String name) {
        return group.text(name).map(Secret::new);
    }

    /**
     * A duration as the schema has it.
     *
     * @throws ArithmeticException when it is too long for one
     * @throws NumberFormatException when its number is too large for one
     */
    static Duration duration(String text) {
        long amount = Long.parseLong(text.replaceAll("[a-z]+$", ""));
        if (text.endsWith("ms")) {
            return Duration.ofMillis(amount);
        }
        return text.endsWith("m") ? Duration.ofMinutes(amount) : Duration.ofSeconds(amount);
    }
}
