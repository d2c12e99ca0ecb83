package io.stagesync.connectors.graphcms1;

import static java.util.Objects.requireNonNull;

import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Limits;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to reach one stage. Endpoints are given whole and never derived from each other. A token that is absent is not sent,
 * which is right for stages that are open.
 *
 * @param stage the name of the stage in the configuration
 * @param content the GraphQL endpoint
 * @param contentToken for the content endpoint
 * @param importEndpoint without it nothing can be created
 * @param importToken for the import endpoint
 * @param exportEndpoint for tools that save a whole stage; syncing reads by GraphQL
 * @param exportToken for the export endpoint
 * @param assetStore without it no files can be stored
 * @param pageSize how many entries are read at a time
 * @param timeout how long the stage may be silent; a whole answer may take ten times that
 * @param pace how fast it may be written
 * @param handwritten documents by name of the model
 */
public record Graphcms1Settings(
        String stage,
        URI content,
        Optional<Secret> contentToken,
        Optional<URI> importEndpoint,
        Optional<Secret> importToken,
        Optional<URI> exportEndpoint,
        Optional<Secret> exportToken,
        Optional<AssetStore> assetStore,
        int pageSize,
        Duration timeout,
        Pace pace,
        Map<String, Handwritten> handwritten) {
    public static final int DEFAULT_PAGE_SIZE = 100;
    public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(60);

    /** More requests than the program has at one stage; refusals make them fewer. */
    private static final int SIDE_BY_SIDE = 8;

    public Graphcms1Settings {
        requireNonNull(stage, "stage is null");
        requireNonNull(content, "content is null");
        if (pageSize < 1) {
            throw new IllegalArgumentException("Invalid page size of stage '" + stage + "': " + pageSize);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("Invalid timeout of stage '" + stage + "': " + timeout);
        }
        handwritten = Collections.unmodifiableMap(new LinkedHashMap<>(handwritten));
    }

    /** A stage that can be read without a token, and no more. */
    public static Graphcms1Settings of(String stage, URI content) {
        return new Graphcms1Settings(
                stage,
                content,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                DEFAULT_PAGE_SIZE,
                DEFAULT_TIMEOUT,
                Pace.unlimited(),
                Map.of());
    }

    /** What its governor starts from: no limits are known, so that only the pace is one (graphcms-v1.md 7). */
    public Limits limits() {
        return new Limits(Double.POSITIVE_INFINITY, SIDE_BY_SIDE, SIDE_BY_SIDE, pace.betweenWrites());
    }

    public Graphcms1Settings withContentToken(Secret token) {
        return new Graphcms1Settings(
                stage,
                content,
                Optional.of(token),
                importEndpoint,
                importToken,
                exportEndpoint,
                exportToken,
                assetStore,
                pageSize,
                timeout,
                pace,
                handwritten);
    }

    public Graphcms1Settings withImport(URI endpoint, Optional<Secret> token) {
        return new Graphcms1Settings(
                stage,
                content,
                contentToken,
                Optional.of(endpoint),
                token,
                exportEndpoint,
                exportToken,
                assetStore,
                pageSize,
                timeout,
                pace,
                handwritten);
    }

    public Graphcms1Settings withAssetStore(AssetStore store) {
        return new Graphcms1Settings(
                stage,
                content,
                contentToken,
                importEndpoint,
                importToken,
                exportEndpoint,
                exportToken,
                Optional.of(store),
                pageSize,
                timeout,
                pace,
                handwritten);
    }

    public Graphcms1Settings withPageSize(int entries) {
        return new Graphcms1Settings(
                stage,
                content,
                contentToken,
                importEndpoint,
                importToken,
                exportEndpoint,
                exportToken,
                assetStore,
                entries,
                timeout,
                pace,
                handwritten);
    }

    public Graphcms1Settings withTimeout(Duration time) {
        return new Graphcms1Settings(
                stage,
                content,
                contentToken,
                importEndpoint,
                importToken,
                exportEndpoint,
                exportToken,
                assetStore,
                pageSize,
                time,
                pace,
                handwritten);
    }

    public Graphcms1Settings withHandwritten(Map<String, Handwritten> documents) {
        return new Graphcms1Settings(
                stage,
                content,
                contentToken,
                importEndpoint,
                importToken,
                exportEndpoint,
                exportToken,
                assetStore,
                pageSize,
                timeout,
                pace,
                documents);
    }
}
