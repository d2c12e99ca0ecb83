package io.stagesync.sandbox;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.http.StageService;
import io.stagesync.sandbox.http.Tokens;
import io.stagesync.sandbox.store.SqliteStageStore;
import io.stagesync.sandbox.switches.LiveSwitches;
import io.stagesync.sandbox.switches.Switches;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestLog;

/** A stage that is being served. */
public final class SandboxStage {
    private final String address;
    private final StageSpec spec;
    private final SqliteStageStore store;
    private final StageService service;
    private final LiveSwitches switches;

    SandboxStage(String address, StageSpec spec, SqliteStageStore store, StageService service, LiveSwitches switches) {
        this.address = address;
        this.spec = spec;
        this.store = store;
        this.service = service;
        this.switches = switches;
    }

    public String name() {
        return spec.name();
    }

    public String projectId() {
        return spec.projectId();
    }

    public String contentEndpoint() {
        return address + "/v1/" + spec.projectId() + "/" + spec.name();
    }

    public String importEndpoint() {
        return contentEndpoint() + "/import";
    }

    public String exportEndpoint() {
        return contentEndpoint() + "/export";
    }

    /** Where files are stored; {@code key} and {@code path} are still to be added. */
    public String assetStoreEndpoint() {
        return address + "/api/store/S3";
    }

    public String assetKey() {
        return spec.assetKey();
    }

    /** What asset URLs begin with; a slash and the handle follow. */
    public String deliveryEndpoint() {
        return address + "/media";
    }

    /** The token of the content API. */
    public String token() {
        return spec.tokens().content();
    }

    public String importToken() {
        return spec.tokens().importing();
    }

    public String exportToken() {
        return spec.tokens().exporting();
    }

    public Tokens tokens() {
        return spec.tokens();
    }

    /** What the stage holds, for tests to look at or to fill without HTTP. */
    public SqliteStageStore store() {
        return store;
    }

    public Bucket bucket() {
        return service.files().bucket();
    }

    public RequestLog requestLog() {
        return service.log();
    }

    public FaultPlan faults() {
        return service.faults();
    }

    public Switches switches() {
        return switches.get();
    }

    /** Changes the switches of the running stage. */
    public void setSwitches(Switches other) {
        switches.set(other);
    }

    StageSpec spec() {
        return spec;
    }

    StageService service() {
        return service;
    }
}
