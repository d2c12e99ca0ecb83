package io.stagesync.connectors.graphcms1;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.model.Fingerprint;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.Pictures;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.content.AssetMaker;
import io.stagesync.sandbox.content.CanonicalDump;
import io.stagesync.state.SqliteState;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Two sandbox stages of one schema, over HTTP, and the engine between them. */
final class TwoStages implements AutoCloseable {
    private final Sandbox sandbox;
    private final SandboxStage source;
    private final SandboxStage destination;
    private final RunFolder runs;

    TwoStages(StageSpec source, StageSpec destination, Path folder) {
        this.sandbox = Sandbox.start(source, destination);
        this.source = sandbox.stage(source.name());
        this.destination = sandbox.stage(destination.name());
        this.runs = new RunFolder(folder.resolve("runs"));
    }

    static TwoStages of(String sdl, Path folder) {
        return new TwoStages(StageSpec.of("delta", sdl), StageSpec.of("master", sdl), folder);
    }

    SandboxStage source() {
        return source;
    }

    SandboxStage destination() {
        return destination;
    }

    Sandbox sandbox() {
        return sandbox;
    }

    StageSync engine() {
        return new StageSync(
                new Graphcms1Connector(TestStages.settings(source)),
                new Graphcms1Connector(TestStages.settings(destination)),
                Progress.SILENT,
                Clock.systemUTC(),
                new SqliteState(runs.stateFile()));
    }

    RunFile plan(SyncSpec spec) {
        return engine().plan(spec, runs);
    }

    /** Plans, applies with deletions consented to, and verifies. */
    RunFile sync(SyncSpec spec) {
        RunFile run = plan(spec);
        engine().apply(run, Consent.WITH_DELETIONS);
        engine().verify(run);
        return run;
    }

    /** Plans to take back what a run wrote, applies that with deletions consented to, and verifies. */
    RunFile undo(RunFile undone) {
        RunFile run = engine().planUndo(undone, runs);
        engine().apply(run, Consent.WITH_DELETIONS);
        engine().verify(run);
        return run;
    }

    /** Small real pictures, put into a stage's own bucket. */
    static AssetMaker pictures(SandboxStage stage) {
        return (index, random) -> {
            int width = 8 + random.nextInt(24);
            int height = 8 + random.nextInt(24);
            byte[] png = Pictures.png(random.nextLong(), width, height);
            String name = "picture-" + index + ".png";
            StoredFile file = stage.bucket().put(index + "-" + random.nextLong() + name, name, "image/png", png, false);
            return new AssetMaker.Made(file.handle(), name, "image/png", png.length, width, height);
        };
    }

    static List<String> dump(SandboxStage stage) {
        return CanonicalDump.of(stage.store(), handle -> hash(stage.bucket(), handle));
    }

    private static String hash(Bucket bucket, String handle) {
        return bucket.find(handle)
                .map(file -> Fingerprint.ofDigest(Fingerprint.sha256().digest(bucket.read(file)))
                        .hex())
                .orElse("no file");
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
