package io.stagesync.app.config;

import static io.stagesync.app.config.Access.address;
import static io.stagesync.app.config.Access.secret;

import io.stagesync.connectors.governor.Limits;
import io.stagesync.connectors.http.FileHosts.Reach;
import io.stagesync.connectors.hygraph.AssetSettings;
import io.stagesync.connectors.hygraph.AssetSettings.Transfer;
import io.stagesync.connectors.hygraph.HygraphPlan;
import io.stagesync.connectors.hygraph.HygraphSettings;
import io.stagesync.connectors.hygraph.HygraphSettings.Cached;
import io.stagesync.connectors.hygraph.HygraphSettings.Mutations;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Makes the settings of a Hygraph environment from a group that passed every check. */
final class HygraphBinder {
    private HygraphBinder() {}

    static HygraphSettings bind(String name, Node.Group stage) {
        URI endpoint = address(stage, "endpoint").orElseThrow();
        return new HygraphSettings(
                name,
                endpoint,
                Cached.valueOf(constant(stage, "cached", Cached.REPLACE)),
                secret(stage, "token"),
                plan(stage),
                Mutations.valueOf(constant(stage, "mutations", Mutations.ALIASED)),
                assets(stage.group("assets"), endpoint),
                stage.text("timeout").map(Durations::parse).orElse(HygraphSettings.DEFAULT_TIMEOUT));
    }

    private static String constant(Node.Group group, String setting, Enum<?> otherwise) {
        return group.text(setting)
                .map(text -> text.toUpperCase(Locale.ROOT).replace('-', '_'))
                .orElse(otherwise.name());
    }

    private static HygraphPlan plan(Node.Group stage) {
        return stage.group("plan")
                .map(HygraphBinder::planInNumbers)
                .orElseGet(() -> planNamed(stage.text("plan").orElse("cautious")));
    }

    private static HygraphPlan planNamed(String plan) {
        return switch (plan) {
            case "cautious" -> HygraphPlan.CAUTIOUS;
            case "hobby" -> HygraphPlan.HOBBY;
            case "growth" -> HygraphPlan.GROWTH;
            case "enterprise" -> HygraphPlan.ENTERPRISE;
            case "unlimited" -> HygraphPlan.UNLIMITED;
            default -> throw new IllegalStateException("The schema let an unknown plan pass: " + plan);
        };
    }

    private static HygraphPlan planInNumbers(Node.Group plan) {
        HygraphPlan cautious = HygraphPlan.CAUTIOUS;
        return new HygraphPlan(
                new Limits(
                        number(plan, "requests-per-second")
                                .map(BigDecimal::doubleValue)
                                .orElse(cautious.limits().requestsPerSecond()),
                        count(plan, "queries-in-flight", cautious.limits().queries()),
                        count(plan, "mutations-in-flight", cautious.limits().mutations())),
                count(plan, "query-bytes", cautious.queryBytes()),
                count(plan, "mutation-bytes", cautious.mutationBytes()));
    }

    private static Optional<BigDecimal> number(Node.Group group, String setting) {
        return group.text(setting).flatMap(Numbers::parse);
    }

    private static int count(Node.Group group, String setting, int otherwise) {
        return number(group, setting).map(BigDecimal::intValueExact).orElse(otherwise);
    }

    /** An environment on this machine is a rehearsal, and its files are on this machine as well. */
    private static AssetSettings assets(Optional<Node.Group> assets, URI endpoint) {
        AssetSettings usual = AssetSettings.DEFAULT;
        boolean local = assets.flatMap(group -> group.text("local-files"))
                .map(Boolean::parseBoolean)
                .orElseGet(() -> Access.isThisMachine(String.valueOf(endpoint.getHost())));
        Set<String> hosts = new LinkedHashSet<>();
        assets.ifPresent(group -> group.items("hosts").forEach(host -> hosts.add(((Node.Scalar) host).text())));
        return new AssetSettings(
                assets.map(group -> Transfer.valueOf(constant(group, "transfer", usual.transfer())))
                        .orElse(usual.transfer()),
                hosts,
                local ? Reach.PUBLIC_AND_LOOPBACK : usual.reach(),
                assets.flatMap(group -> group.text("wait"))
                        .map(Durations::parse)
                        .orElse(usual.mostWait()));
    }
}
