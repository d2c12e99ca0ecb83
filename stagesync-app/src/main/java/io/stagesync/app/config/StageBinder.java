package io.stagesync.app.config;

import static io.stagesync.app.config.Access.address;
import static io.stagesync.app.config.Access.secret;

import io.stagesync.connectors.graphcms1.AssetStore;
import io.stagesync.connectors.graphcms1.Graphcms1Settings;
import io.stagesync.connectors.graphcms1.Handwritten;
import io.stagesync.connectors.graphcms1.Pace;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;

/** Makes the settings of a stage from a group that passed every check. */
final class StageBinder {
    static final String CONNECTOR = "connector";
    static final String HYGRAPH = "hygraph";
    static final String GRAPHCMS1 = "graphcms1";

    private final Map<String, Handwritten> handwritten;

    StageBinder(Map<String, Handwritten> handwritten) {
        this.handwritten = handwritten;
    }

    StageSettings bind(String name, Node.Group stage) {
        String connector = stage.text(CONNECTOR).orElseThrow();
        return switch (connector) {
            case HYGRAPH -> new StageSettings.Hygraph(HygraphBinder.bind(name, stage));
            case GRAPHCMS1 -> new StageSettings.Graphcms1(graphcms1(name, stage));
            default -> throw new IllegalStateException("The schema let an unknown connector pass: " + connector);
        };
    }

    private Graphcms1Settings graphcms1(String name, Node.Group stage) {
        return new Graphcms1Settings(
                name,
                address(stage, "endpoint").orElseThrow(),
                secret(stage, "token"),
                stage.group("import").flatMap(group -> address(group, "endpoint")),
                stage.group("import").flatMap(group -> secret(group, "token")),
                stage.group("export").flatMap(group -> address(group, "endpoint")),
                stage.group("export").flatMap(group -> secret(group, "token")),
                stage.group("assets")
                        .flatMap(assets -> secret(assets, "key")
                                .map(key -> new AssetStore(
                                        address(assets, "store").orElseThrow(),
                                        key,
                                        assets.text("path").orElse("/")))),
                stage.text("page-size")
                        .flatMap(Numbers::parse)
                        .map(BigDecimal::intValueExact)
                        .orElse(Graphcms1Settings.DEFAULT_PAGE_SIZE),
                stage.text("timeout").map(Durations::parse).orElse(Graphcms1Settings.DEFAULT_TIMEOUT),
                new Pace(stage.text("pace").map(Durations::parse).orElse(Duration.ZERO)),
                handwritten);
    }
}
