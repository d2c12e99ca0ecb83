package io.stagesync.connectors.hygraph;

import static java.util.Objects.requireNonNull;

import io.stagesync.connector.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How to reach one environment. A token that is absent is not sent, which is right for environments that are open.
 *
 * @param stage the name of the stage in the configuration
 * @param content the content API, as its owner copied it
 * @param cached what to do where that is the cached one
 * @param token a permanent auth token for the content API
 * @param plan what the project's plan allows
 * @param mutations how many go into one request
 * @param assets how files come to the stage
 * @param timeout how long the stage may be silent; a whole answer may take ten times that
 */
public record HygraphSettings(
        String stage,
        URI content,
        Cached cached,
        Optional<Secret> token,
        HygraphPlan plan,
        Mutations mutations,
        AssetSettings assets,
        Duration timeout) {
    /** What to do with an address of the high performance API, which may answer what was written 30 seconds ago. */
    public enum Cached {
        /** Use the regular API of the same environment (hygraph.md 1.1). */
        REPLACE,
        /** Use it as it is. */
        KEEP
    }

    /** How many mutations go into one request (hygraph.md 7.3). */
    public enum Mutations {
        /** As many as may be in flight and fit, each under an alias. */
        ALIASED,
        /** One. */
        SINGLE
    }

    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    private static final Pattern CACHED_HOST = Pattern.compile("([a-z0-9-]+)\\.cdn\\.hygraph\\.com");
    private static final Pattern CACHED_PATH = Pattern.compile("/(?:content|v2)/([^/]+/[^/]+)/?");

    public HygraphSettings {
        requireNonNull(stage, "stage is null");
        requireNonNull(content, "content is null");
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("Invalid timeout of stage '" + stage + "': " + timeout);
        }
    }

    /** An environment that can be read without a token, asked with caution. */
    public static HygraphSettings of(String stage, URI content) {
        return new HygraphSettings(
                stage,
                content,
                Cached.REPLACE,
                Optional.empty(),
                HygraphPlan.CAUTIOUS,
                Mutations.ALIASED,
                AssetSettings.DEFAULT,
                DEFAULT_TIMEOUT);
    }

    /** Where requests go: the content API, or the regular one in place of the cached one. */
    public URI endpoint() {
        Matcher host = CACHED_HOST.matcher(String.valueOf(content.getHost()));
        Matcher path = CACHED_PATH.matcher(String.valueOf(content.getPath()));
        return cached == Cached.REPLACE && host.matches() && path.matches()
                ? URI.create("https://api-" + host.group(1) + ".hygraph.com/v2/" + path.group(1))
                : content;
    }

    public HygraphSettings withToken(Secret secret) {
        return new HygraphSettings(stage, content, cached, Optional.of(secret), plan, mutations, assets, timeout);
    }

    public HygraphSettings withPlan(HygraphPlan other) {
        return new HygraphSettings(stage, content, cached, token, other, mutations, assets, timeout);
    }

    public HygraphSettings with(Cached other) {
        return new HygraphSettings(stage, content, other, token, plan, mutations, assets, timeout);
    }

    public HygraphSettings with(Mutations other) {
        return new HygraphSettings(stage, content, cached, token, plan, other, assets, timeout);
    }

    public HygraphSettings withAssets(AssetSettings other) {
        return new HygraphSettings(stage, content, cached, token, plan, mutations, other, timeout);
    }

    public HygraphSettings withTimeout(Duration time) {
        return new HygraphSettings(stage, content, cached, token, plan, mutations, assets, time);
    }
}
