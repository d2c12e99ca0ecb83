package io.stagesync.sandbox.hygraph.http;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.http.Served;
import io.stagesync.sandbox.hygraph.access.Access;
import io.stagesync.sandbox.hygraph.api.HygraphApi;
import io.stagesync.sandbox.hygraph.assets.CurrentAssets;
import io.stagesync.sandbox.hygraph.limits.Gate;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestKind;
import io.stagesync.sandbox.traffic.RequestLog;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One environment as the server sees it.
 *
 * @param assetId its id in the asset system, part of its files' addresses
 * @param uploads what takes forms, in the current asset system; empty in the legacy one
 */
public record EnvironmentService(
        String project,
        String name,
        HygraphApi api,
        Access access,
        Gate gate,
        AnswerCache cache,
        String assetId,
        Bucket bucket,
        Optional<CurrentAssets> uploads,
        LegacyUpload legacyUpload,
        Supplier<HygraphSwitches> switches,
        FaultPlan faults,
        RequestLog log,
        Clock clock)
        implements Served {
    /** The path of an environment; nothing else tells tokens of several environments apart. */
    public static String path(String project, String name) {
        return "/v2/" + project + "/" + name;
    }

    String path() {
        return path(project, name);
    }

    @Override
    public Duration latency() {
        return switches.get().latency();
    }

    /** How long Hygraph works on a request at most is not known (hygraph.md 7.2). */
    @Override
    public Optional<Duration> timeout(RequestKind kind) {
        return Optional.empty();
    }
}
