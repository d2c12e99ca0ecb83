package io.stagesync.connectors.hygraph;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.connector.Secret;
import io.stagesync.journal.Identities;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.model.EntryKey;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.content.AssetFiles;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.content.HygraphDump;
import io.stagesync.sandbox.hygraph.content.StoredAsset;
import io.stagesync.sandbox.hygraph.store.Environment;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StateStore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Two sandbox environments with ids of their own, over HTTP, and the engine between them. */
final class TwoEnvironments implements AutoCloseable {
    private final Sandbox sandbox;
    private final HygraphEnvironment source;
    private final HygraphEnvironment destination;
    private final RunFolder runs;
    private UnaryOperator<HygraphSettings> writing = settings -> settings;

    TwoEnvironments(HygraphSpec source, HygraphSpec destination, Path folder) {
        this.sandbox = Sandbox.start(source, destination);
        this.source = sandbox.environment(source.name());
        this.destination = sandbox.environment(destination.name());
        this.runs = new RunFolder(folder.resolve("runs"));
    }

    static TwoEnvironments of(String sdl, Path folder) {
        return new TwoEnvironments(HygraphSpec.of("development", sdl), HygraphSpec.of("master", sdl), folder);
    }

    /** Changes how the destination is spoken to from now on. */
    TwoEnvironments writing(UnaryOperator<HygraphSettings> how) {
        writing = how;
        return this;
    }

    /** Makes content up at the source, and edits it. */
    void fillSource(ContentPlan plan, int edits) {
        HygraphContentGenerator.fill(source.content(), plan, files(source));
        HygraphContentEditor.edit(source.content(), 1, edits, files(source));
    }

    HygraphEnvironment source() {
        return source;
    }

    HygraphEnvironment destination() {
        return destination;
    }

    StageSync engine() {
        return new StageSync(
                new HygraphConnector(settings(source)),
                new HygraphConnector(writing.apply(settings(destination))),
                Progress.SILENT,
                Clock.systemUTC(),
                new SqliteState(runs.stateFile()));
    }

    /** What an environment of a sandbox needs, without limits. */
    static HygraphSettings settings(HygraphEnvironment environment) {
        return settings(environment, URI.create(environment.contentEndpoint()));
    }

    private static HygraphSettings settings(HygraphEnvironment environment, URI endpoint) {
        return HygraphSettings.of(environment.name(), endpoint)
                .withToken(new Secret(environment.token()))
                .withPlan(HygraphPlan.UNLIMITED)
                .withAssets(AssetSettings.DEFAULT.withLoopback());
    }

    /** Plans, applies and verifies. */
    RunFile sync(SyncSpec spec) {
        return sync(spec, engine());
    }

    private RunFile sync(SyncSpec spec, StageSync engine) {
        RunFile run = engine.plan(spec, runs);
        engine.apply(run, Consent.WITH_DELETIONS);
        engine.verify(run);
        return run;
    }

    /** The same with the request sizes of the smallest plan; tells every request that was sent to either side. */
    List<SentRequests.Sent> syncHeard(SyncSpec spec) {
        HygraphPlan plan = new HygraphPlan(
                HygraphPlan.UNLIMITED.limits(), SentDocuments.QUERY_BYTES, SentDocuments.MUTATION_BYTES);
        try (SentRequests read = new SentRequests(URI.create(source.contentEndpoint()));
                SentRequests written = new SentRequests(URI.create(destination.contentEndpoint()))) {
            StageSync engine = new StageSync(
                    new HygraphConnector(settings(source, read.endpoint()).withPlan(plan)),
                    new HygraphConnector(
                            settings(destination, written.endpoint()).withPlan(plan)),
                    Progress.SILENT,
                    Clock.systemUTC(),
                    new SqliteState(runs.stateFile()));
            sync(spec, engine).close();
            return Stream.concat(read.all().stream(), written.all().stream()).toList();
        }
    }

    /** Plans to take back what a run wrote, applies that with deletions consented to, and verifies. */
    RunFile undo(RunFile undone) {
        StageSync engine = engine();
        RunFile run = engine.planUndo(undone, runs);
        engine.apply(run, Consent.WITH_DELETIONS);
        engine.verify(run);
        return run;
    }

    List<String> dumpSource() {
        return dumpSource(source.content());
    }

    /** A part of what the source holds. */
    List<String> dumpSource(Environment part) {
        return HygraphDump.byId(handle -> tag(source.bucket(), handle)).of(part);
    }

    /** What the destination holds, under the names of the source. */
    List<String> dumpDestination() {
        try (StateStore state = new SqliteState(runs.stateFile()).open(Clock.systemUTC())) {
            Identities identities =
                    state.identities(new StageAddress(source.name(), ""), new StageAddress(destination.name(), ""));
            return HygraphDump.byId(handle -> tag(destination.bucket(), handle))
                    .naming((Link link) -> identities
                            .sourceKey(new EntryKey(link.type(), link.id()))
                            .map(EntryKey::id)
                            .orElse(link.id()))
                    .of(destination.content());
        }
    }

    private static String tag(Bucket bucket, String handle) {
        return bucket.find(handle).map(file -> Bucket.tag(bucket.read(file))).orElse("no file under " + handle);
    }

    /** Keeps files in an environment's bucket, with pictures as they are. */
    static AssetFiles files(HygraphEnvironment environment) {
        return (name, bytes, type) -> {
            StoredFile file = environment.bucket().put(UUID.randomUUID() + "/" + name, name, type, bytes, false);
            String url = environment.deliveryEndpoint() + "/" + file.handle();
            try {
                var image = ImageIO.read(new ByteArrayInputStream(bytes));
                return image == null
                        ? new StoredAsset(file.handle(), url, bytes.length, 0, 0)
                        : new StoredAsset(file.handle(), url, bytes.length, image.getWidth(), image.getHeight());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
