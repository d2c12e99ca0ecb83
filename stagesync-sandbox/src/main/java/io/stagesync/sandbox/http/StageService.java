package io.stagesync.sandbox.http;

import io.stagesync.sandbox.assets.FileStore;
import io.stagesync.sandbox.graphql.ContentApi;
import io.stagesync.sandbox.store.Quirk;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.switches.Switches;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestKind;
import io.stagesync.sandbox.traffic.RequestLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One stage as the server sees it.
 *
 * @param assetKey the key of its asset store
 * @param quirks those that show over HTTP: the limit of bodies, and what becomes of an import that takes too long
 */
public record StageService(
        String projectId,
        String name,
        ContentApi content,
        BulkCalls bulk,
        FileStore files,
        String assetKey,
        Tokens tokens,
        Quirks quirks,
        Supplier<Switches> switches,
        FaultPlan faults,
        RequestLog log,
        Clock clock)
        implements Served {
    String path() {
        return "/v1/" + projectId + "/" + name;
    }

    @Override
    public Duration latency() {
        return switches.get().latency();
    }

    /** The store and the delivery of files are other servers. */
    @Override
    public Optional<Duration> timeout(RequestKind kind) {
        Optional<Duration> timeout = switches.get().importTimeout();
        return switch (kind) {
            case IMPORT -> timeout.filter(unused -> quirks.show(Quirk.IMPORT_GOES_ON_AFTER_TIMEOUT));
            case EXPORT, QUERY, MUTATION -> timeout;
            case STORE, DELIVERY, OTHER -> Optional.empty();
        };
    }
}
