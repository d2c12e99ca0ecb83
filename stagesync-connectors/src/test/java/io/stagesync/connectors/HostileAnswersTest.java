package io.stagesync.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.connector.Connector;
import io.stagesync.connector.Secret;
import io.stagesync.connector.Sleeper;
import io.stagesync.connector.Source;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.graphcms1.Graphcms1Connector;
import io.stagesync.connectors.graphcms1.Graphcms1Settings;
import io.stagesync.connectors.http.HostileServer;
import io.stagesync.connectors.hygraph.AssetSettings;
import io.stagesync.connectors.hygraph.HygraphConnector;
import io.stagesync.connectors.hygraph.HygraphPlan;
import io.stagesync.connectors.hygraph.HygraphSettings;
import io.stagesync.connectors.hygraph.OwnProjects;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.model.ConflictPolicy;
import io.stagesync.model.Conflicts;
import io.stagesync.model.ContentModel;
import io.stagesync.model.StageSyncException;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.content.AssetMaker;
import io.stagesync.sandbox.content.ContentEditor;
import io.stagesync.sandbox.content.ContentGenerator;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.content.AssetFiles;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.content.StoredAsset;
import io.stagesync.state.SqliteState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Syncs between stages whose answers are damaged at random end well or in a named error: never in a bug's exception, a dead
 * process or a run that does not end. Case n has the seed n, and a failure names it.
 */
final class HostileAnswersTest {
    /** How many answers are damaged in all; fewer or more by the system property of this name. */
    private static final int DAMAGED = Integer.getInteger("stagesync.hostile", 10_000);

    private static final int OF_SYNCS = DAMAGED / 20;
    private static final int OF_READS = DAMAGED / 2 - OF_SYNCS;
    private static final Duration SILENCE = Duration.ofSeconds(2);
    private static final int MOST_SPARED = 12;

    private static final String SDL = """
            type Hotel { name: String! slug: String @unique stars: Int tags: [String!] photo: Asset reviews: [Review!] }
            type Review { text: String! written: DateTime hotel: Hotel meta: Json }
            """;

    private static final SyncSpec MIRROR = SyncSpec.everything()
            .withDeletions(SyncSpec.Deletions.upToPercent(100))
            .withConflicts(Conflicts.DEFAULT.otherwise(ConflictPolicy.SOURCE))
            .assumingNew();

    @TempDir
    private Path folder = Path.of("");

    /** Waiting costs nothing, and what is measured by the clock comes to its end. */
    private static final class FreeTime implements Sleeper, LongSupplier {
        private final AtomicLong slept = new AtomicLong();

        @Override
        public void sleep(Duration time) {
            slept.addAndGet(time.toNanos());
        }

        @Override
        public long getAsLong() {
            return System.nanoTime() + slept.get();
        }
    }

    @Test
    @Timeout(1800)
    void hygraphEndsWellOrInANamedError() {
        try (Sandbox sandbox = Sandbox.start(
                HygraphSpec.of("from", OwnProjects.travel()), HygraphSpec.of("to", OwnProjects.travel()))) {
            HygraphEnvironment from = sandbox.environment("from");
            HygraphEnvironment to = sandbox.environment("to");
            AssetFiles files = (name, bytes, type) -> {
                String handle = from.bucket()
                        .put(UUID.randomUUID() + "/" + name, name, type, bytes, false)
                        .handle();
                return new StoredAsset(handle, from.deliveryEndpoint() + "/" + handle, bytes.length, 1, 1);
            };
            HygraphContentGenerator.fill(from.content(), ContentPlan.of(1, 4), files);
            FreeTime time = new FreeTime();
            try (HostileServer source = new HostileServer(URI.create(from.contentEndpoint()));
                    HostileServer destination = new HostileServer(URI.create(to.contentEndpoint()))) {
                Hostility hostility =
                        new Hostility(hygraph(from, source, time), source, hygraph(to, destination, time), destination);
                hostility.syncs(seed -> HygraphContentEditor.edit(from.content(), seed, 4, files));
                hostility.reads();
            }
        }
    }

    @Test
    @Timeout(1800)
    void graphcmsEndsWellOrInANamedError() {
        try (Sandbox sandbox = Sandbox.start(StageSpec.of("from", SDL), StageSpec.of("to", SDL))) {
            SandboxStage from = sandbox.stage("from");
            SandboxStage to = sandbox.stage("to");
            AssetMaker files = (index, random) -> {
                String handle = from.bucket()
                        .put(UUID.randomUUID() + ".txt", "a.txt", "text/plain", new byte[] {1, 2, 3}, false)
                        .handle();
                return new AssetMaker.Made(handle, "a.txt", "text/plain", 3, 0, 0);
            };
            ContentGenerator.fill(from.store(), 1, 4, files);
            FreeTime time = new FreeTime();
            try (HostileServer source = new HostileServer(URI.create(from.contentEndpoint()));
                    HostileServer destination = new HostileServer(URI.create(to.contentEndpoint()))) {
                Hostility hostility = new Hostility(
                        graphcms(from, source, time), source, graphcms(to, destination, time), destination);
                hostility.syncs(seed -> ContentEditor.edit(from.store(), seed, 4, files));
                hostility.reads();
            }
        }
    }

    private static Connector hygraph(HygraphEnvironment environment, HostileServer server, FreeTime time) {
        HygraphSettings settings = HygraphSettings.of(environment.name(), server.endpoint())
                .withToken(new Secret(environment.token()))
                .withPlan(HygraphPlan.UNLIMITED)
                .withTimeout(SILENCE)
                .withAssets(AssetSettings.DEFAULT.withLoopback());
        return new HygraphConnector(settings, new Governor(settings.plan().limits(), time, time), time);
    }

    private static Connector graphcms(SandboxStage stage, HostileServer server, FreeTime time) {
        return new Graphcms1Connector(
                Graphcms1Settings.of(stage.name(), server.endpoint())
                        .withContentToken(new Secret(stage.token()))
                        .withTimeout(SILENCE),
                time);
    }

    /** What two stages are put through whose answers are damaged. */
    private final class Hostility {
        private final Connector from;
        private final HostileServer source;
        private final Connector to;
        private final HostileServer destination;

        Hostility(Connector from, HostileServer source, Connector to, HostileServer destination) {
            this.from = from;
            this.source = source;
            this.to = to;
            this.destination = destination;
        }

        /** Whole syncs, from the first question on. */
        void syncs(LongConsumer edits) {
            Path state = folder.resolve(from.getClass().getSimpleName());
            StageSync engine = new StageSync(
                    from, to, Progress.SILENT, Clock.systemUTC(), new SqliteState(state.resolve("state.db")));
            RunFolder runs = new RunFolder(state.resolve("runs"));
            for (long seed = 0; source.damaged() + destination.damaged() < OF_SYNCS; seed++) {
                edits.accept(seed);
                source.begin(seed, (int) (seed % MOST_SPARED));
                destination.begin(-seed, (int) (seed * 7 % MOST_SPARED));
                attempt("sync", seed, () -> {
                    try (RunFile run = engine.plan(MIRROR, runs)) {
                        engine.apply(run, Consent.WITH_DELETIONS);
                        engine.verify(run);
                    }
                });
            }
        }

        /** Single questions to a stage that is known, which cost little: so there are many. */
        void reads() {
            source.begin(0, Integer.MAX_VALUE);
            try (Source stage = from.openSource()) {
                List<ContentModel> models = stage.schema().models();
                long before = source.damaged();
                for (long seed = 0; source.damaged() - before < OF_READS; seed++) {
                    ContentModel model = models.get((int) (seed % models.size()));
                    source.begin(seed, 0);
                    attempt("read", seed, () -> stage.read(model, Optional.empty()));
                    attempt("find", seed, () -> stage.find(model, List.of("a", "b")));
                    attempt("last edit", seed, () -> stage.lastEdit(model));
                }
            }
        }

        private void attempt(String what, long seed, Runnable work) {
            try {
                work.run();
            } catch (StageSyncException e) {
                assertThat(e.getMessage()).as("%s with seed %s", what, seed).isNotBlank();
            } catch (RuntimeException | Error e) {
                throw new AssertionError("A " + what + " with seed " + seed + " ends in no named error", e);
            }
        }
    }
}
