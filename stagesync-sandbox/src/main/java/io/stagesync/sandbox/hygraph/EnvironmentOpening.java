package io.stagesync.sandbox.hygraph;

import graphql.schema.idl.errors.SchemaProblem;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.datamodel.InvalidSchema;
import io.stagesync.sandbox.hygraph.access.Access;
import io.stagesync.sandbox.hygraph.api.AssetActions;
import io.stagesync.sandbox.hygraph.api.HygraphApi;
import io.stagesync.sandbox.hygraph.assets.BucketFiles;
import io.stagesync.sandbox.hygraph.assets.CurrentAssets;
import io.stagesync.sandbox.hygraph.assets.FileCopies;
import io.stagesync.sandbox.hygraph.assets.LegacyAssets;
import io.stagesync.sandbox.hygraph.assets.SourceFiles;
import io.stagesync.sandbox.hygraph.http.AnswerCache;
import io.stagesync.sandbox.hygraph.http.EnvironmentService;
import io.stagesync.sandbox.hygraph.http.LegacyUpload;
import io.stagesync.sandbox.hygraph.limits.Gate;
import io.stagesync.sandbox.hygraph.limits.MonthlyCalls;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.MemoryEnvironment;
import io.stagesync.sandbox.hygraph.switches.LiveHygraphSwitches;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;

/** Opens environments in a data folder, one folder each: the content as a database, the asset files beside it. */
final class EnvironmentOpening {
    private final Path dataFolder;
    private final String address;
    private final ScheduledExecutorService uploads;
    private final Clock clock;
    private final Map<String, MonthlyCalls> callsOfProjects = new ConcurrentHashMap<>();

    EnvironmentOpening(Path dataFolder, String address, ScheduledExecutorService uploads, Clock clock) {
        this.dataFolder = dataFolder;
        this.address = address;
        this.uploads = uploads;
        this.clock = clock;
    }

    HygraphEnvironment open(HygraphSpec spec) {
        return serve(spec, MemoryEnvironment.open(schema(spec), database(spec), clock));
    }

    private static ProjectSchema schema(HygraphSpec spec) {
        try {
            return ProjectSchema.read(spec.sdl());
        } catch (SchemaProblem e) {
            throw new InvalidSchema(
                    "The schema of environment '" + spec.name() + "' cannot be read: " + e.getMessage());
        }
    }

    /** A clone keeps ids; what becomes of handles depends on the asset system (hygraph.md 5.1). */
    HygraphEnvironment clone(HygraphEnvironment from, String name) {
        HygraphSpec spec = from.spec().named(name);
        HygraphEnvironment clone = serve(spec, from.content().copy(Optional.of(database(spec))));
        FileCopies copies = new FileCopies(from.bucket(), clone.bucket());
        if (clone.content().schema().uploads()) {
            copies.keepHandles();
        } else {
            copies.chooseHandles(clone.content());
        }
        return clone;
    }

    /** Where everything of an environment is kept. */
    Path folder(HygraphSpec spec) {
        return dataFolder.resolve(spec.folder());
    }

    private HygraphEnvironment serve(HygraphSpec spec, MemoryEnvironment content) {
        LiveHygraphSwitches switches = new LiveHygraphSwitches(spec.switches());
        Bucket bucket = new Bucket(folder(spec).resolve("assets"));
        String path = EnvironmentService.path(spec.project(), spec.name());
        String assetId = AssetIds.of(path);
        int maxBytes = spec.limits().assetBytes();
        Optional<CurrentAssets> current = content.schema().uploads()
                ? Optional.of(new CurrentAssets(assetId, address, content, bucket, maxBytes, uploads, switches, clock))
                : Optional.empty();
        AssetActions assets = current.<AssetActions>map(a -> a).orElseGet(() -> new LegacyAssets(address));
        HygraphApi api = HygraphApi.open(content, assets, spec.api(), clock);
        SourceFiles sources = new SourceFiles(address, () -> switches.get().fetchable(), maxBytes);
        EnvironmentService service = new EnvironmentService(
                spec.project(),
                spec.name(),
                api,
                new Access(path, spec.tokens(), spec.open()),
                new Gate(
                        spec.limits(),
                        callsOfProjects.computeIfAbsent(spec.project(), project -> new MonthlyCalls(clock)),
                        clock),
                new AnswerCache(clock),
                assetId,
                bucket,
                current,
                new LegacyUpload(api, assets, bucket, sources, maxBytes),
                switches,
                new FaultPlan(),
                new RequestLog(),
                clock);
        return new HygraphEnvironment(address, spec, content, new BucketFiles(bucket, assets), service, switches);
    }

    private Path database(HygraphSpec spec) {
        Path folder = folder(spec);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make environment folder " + folder, e);
        }
        return folder.resolve("content.db");
    }
}
