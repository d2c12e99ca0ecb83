package io.stagesync.sandbox.hygraph;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.hygraph.content.AssetFiles;
import io.stagesync.sandbox.hygraph.http.EnvironmentService;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import io.stagesync.sandbox.hygraph.switches.LiveHygraphSwitches;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestLog;

/** A Hygraph environment that is being served. */
public final class HygraphEnvironment {
    private final String address;
    private final HygraphSpec spec;
    private final MemoryEnvironment content;
    private final AssetFiles files;
    private final EnvironmentService service;
    private final LiveHygraphSwitches switches;

    HygraphEnvironment(
            String address,
            HygraphSpec spec,
            MemoryEnvironment content,
            AssetFiles files,
            EnvironmentService service,
            LiveHygraphSwitches switches) {
        this.address = address;
        this.spec = spec;
        this.content = content;
        this.files = files;
        this.service = service;
        this.switches = switches;
    }

    public String name() {
        return spec.name();
    }

    public String project() {
        return spec.project();
    }

    /** The regular content API (hygraph.md 1.1). */
    public String contentEndpoint() {
        return address + EnvironmentService.path(spec.project(), spec.name());
    }

    /** The same API behind a cache, to read from. */
    public String highPerformanceEndpoint() {
        return address + "/content/" + spec.project() + "/" + spec.name();
    }

    /** Where the legacy asset system takes files; the current one has nothing there. */
    public String uploadEndpoint() {
        return contentEndpoint() + "/upload";
    }

    /** What the addresses of its files begin with; a slash and the handle follow. */
    public String deliveryEndpoint() {
        return service.uploads().isPresent() ? address + "/" + service.assetId() : address;
    }

    /** The token that may do everything. */
    public String token() {
        return token(HygraphSpec.FULL);
    }

    public String readOnlyToken() {
        return token(HygraphSpec.READ_ONLY);
    }

    /** A token by its name, as a client sends it. */
    public String token(String name) {
        return service.access().value(name);
    }

    /** What the environment holds, for tests to look at or to fill without HTTP. */
    public MemoryEnvironment content() {
        return content;
    }

    /** Where files of assets that are made without HTTP are put. */
    public AssetFiles files() {
        return files;
    }

    public Bucket bucket() {
        return service.bucket();
    }

    public RequestLog requestLog() {
        return service.log();
    }

    public FaultPlan faults() {
        return service.faults();
    }

    public HygraphSwitches switches() {
        return switches.get();
    }

    /** Changes the switches of the running environment. */
    public void setSwitches(HygraphSwitches other) {
        switches.set(other);
    }

    public HygraphSpec spec() {
        return spec;
    }

    EnvironmentService service() {
        return service;
    }
}
