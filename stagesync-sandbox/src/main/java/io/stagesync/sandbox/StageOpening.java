package io.stagesync.sandbox;

import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.FileStore;
import io.stagesync.sandbox.datamodel.SchemaReader;
import io.stagesync.sandbox.graphql.ContentApi;
import io.stagesync.sandbox.graphql.ContentApis;
import io.stagesync.sandbox.http.BulkCalls;
import io.stagesync.sandbox.http.StageService;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.SqliteStageStore;
import io.stagesync.sandbox.store.Window;
import io.stagesync.sandbox.switches.LiveSwitches;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Opens stages in a data folder, one folder each: the content as a database, the asset files beside it. */
final class StageOpening {
    private final Path dataFolder;
    private final String address;
    private final Clock clock;

    StageOpening(Path dataFolder, String address, Clock clock) {
        this.dataFolder = dataFolder;
        this.address = address;
        this.clock = clock;
    }

    SandboxStage open(StageSpec spec) {
        return serve(
                spec,
                SqliteStageStore.open(
                        Optional.of(database(spec)),
                        SchemaReader.read(spec.sdl(), spec.flavor()),
                        spec.quirks(),
                        clock));
    }

    /** A clone keeps ids; its asset files are copied into a bucket of its own, under new handles (section 1). */
    SandboxStage clone(SandboxStage from, String name) {
        StageSpec spec = from.spec().named(name);
        SandboxStage clone = serve(spec, from.store().cloneTo(Optional.of(database(spec))));
        if (clone.store().dataModel().model("Asset").isPresent()) {
            clone.store().transact(session -> {
                for (Node asset : session.select("Asset", Filter.EVERYTHING, Window.WHOLE)) {
                    from.bucket().find(String.valueOf(asset.value("handle"))).ifPresent(file -> {
                        String key = spec.folder() + "/"
                                + file.key().substring(file.key().indexOf('/') + 1);
                        String handle = clone.bucket()
                                .put(
                                        key,
                                        file.fileName(),
                                        file.type(),
                                        from.bucket().read(file),
                                        spec.switches().samePathOverwrites())
                                .handle();
                        session.update("Asset", asset.id(), Map.of("handle", handle), Map.of());
                    });
                }
                return true;
            });
        }
        return clone;
    }

    private SandboxStage serve(StageSpec spec, SqliteStageStore store) {
        LiveSwitches switches = new LiveSwitches(spec.switches());
        Bucket bucket = new Bucket(folder(spec).resolve("assets"));
        FileStore files = new FileStore(bucket, spec.folder(), address, switches);
        ContentApi content =
                new ContentApis(address + "/media", files, switches, clock).open(spec.sdl(), spec.flavor(), store);
        BulkCalls bulk = new StoreBulkCalls(store, clock);
        StageService service = new StageService(
                spec.projectId(),
                spec.name(),
                content,
                bulk,
                files,
                spec.assetKey(),
                spec.tokens(),
                spec.quirks(),
                switches,
                new FaultPlan(),
                new RequestLog(),
                clock);
        return new SandboxStage(address, spec, store, service, switches);
    }

    /** Where everything of a stage is kept. */
    Path folder(StageSpec spec) {
        return dataFolder.resolve(spec.folder());
    }

    private Path database(StageSpec spec) {
        Path folder = folder(spec);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make stage folder " + folder, e);
        }
        return folder.resolve("content.db");
    }
}
