package io.stagesync.bench.faults;

import io.stagesync.connector.Connector;
import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.graphcms1.AssetStore;
import io.stagesync.connectors.graphcms1.Graphcms1Connector;
import io.stagesync.connectors.graphcms1.Graphcms1Settings;
import io.stagesync.model.EntryKey;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.Pictures;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.content.AssetMaker;
import io.stagesync.sandbox.content.CanonicalDump;
import io.stagesync.sandbox.content.ContentGenerator;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Window;
import io.stagesync.sandbox.switches.Switches;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestLog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two stages of a GraphCMS v1 project: scalars, lists, and relations of every shape. */
final class Graphcms1Stages implements TrialStages {
    private static final String ASSET = "Asset";
    private static final String SDL = """
            type Destination { name: String! code: String @unique hotels: [Hotel!] }
            type Hotel {
              name: String! slug: String @unique stars: Int rating: Float open: Boolean opened: DateTime
              tags: [String!] meta: Json destination: Destination photo: Asset reviews: [Review!] articles: [Article!]
            }
            type Review { text: String rating: Int words: [String!] hotel: Hotel }
            type Article { title: String! body: String about: [Hotel!] lead: Review pictures: [Asset!] }
            """;
    private static final Switches QUICK = Switches.DEFAULT.withLatency(Duration.ofMillis(2));

    private final Sandbox sandbox;
    private final SandboxStage source;
    private final SandboxStage destination;
    private final Client client;

    Graphcms1Stages(Content content, Client client) {
        this.sandbox = Sandbox.start(
                StageSpec.of("delta", SDL).withSwitches(QUICK),
                StageSpec.of("master", SDL).withSwitches(QUICK));
        this.source = sandbox.stage("delta");
        this.destination = sandbox.stage("master");
        this.client = client;
        long models = source.store().dataModel().models().stream()
                .filter(model -> !model.name().equals(ASSET))
                .count();
        ContentGenerator.fill(
                source.store(),
                content.seed(),
                model -> model.equals(ASSET) ? content.assets() : (int) (content.entries() / models),
                pictures());
    }

    private AssetMaker pictures() {
        return (index, random) -> {
            byte[] png = Pictures.png(random.nextLong(), 16, 16);
            String name = "picture-" + index + ".png";
            StoredFile file = source.bucket().put(index + name, name, "image/png", png, false);
            return new AssetMaker.Made(file.handle(), name, "image/png", png.length, 16, 16);
        };
    }

    @Override
    public Connector source() {
        return connector(source);
    }

    @Override
    public Connector destination() {
        return connector(destination);
    }

    private Connector connector(SandboxStage stage) {
        Graphcms1Settings settings = Graphcms1Settings.of(stage.name(), URI.create(stage.contentEndpoint()))
                .withContentToken(new Secret(stage.token()))
                .withImport(URI.create(stage.importEndpoint()), Optional.of(new Secret(stage.importToken())))
                .withAssetStore(new AssetStore(
                        URI.create(stage.assetStoreEndpoint()),
                        new Secret(stage.assetKey()),
                        "/" + stage.projectId() + "-" + stage.name()))
                .withPageSize(
                        switch (client.batches()) {
                            case LARGE -> Graphcms1Settings.DEFAULT_PAGE_SIZE;
                            case SMALL -> 1;
                        })
                .withTimeout(client.patience());
        FastTime time = client.time();
        return new Graphcms1Connector(settings, new Governor(settings.limits(), time, time), time);
    }

    @Override
    public List<FaultPlan> faults() {
        return List.of(source.faults(), destination.faults());
    }

    @Override
    public List<RequestLog> logs() {
        return List.of(source.requestLog(), destination.requestLog());
    }

    @Override
    public Comparison compare(Path state) {
        Set<EntryKey> there = keys(source);
        Set<EntryKey> surplus = keys(destination);
        surplus.removeAll(there);
        Set<EntryKey> missing = new HashSet<>(there);
        missing.removeAll(keys(destination));
        return Comparison.of(dump(source), dump(destination), there.size(), surplus.size(), missing.size());
    }

    private static List<String> dump(SandboxStage stage) {
        return CanonicalDump.of(
                stage.store(),
                handle -> stage.bucket()
                        .find(handle)
                        .map(file -> Bucket.tag(stage.bucket().read(file)))
                        .orElse("no file"));
    }

    private static Set<EntryKey> keys(SandboxStage stage) {
        return stage.store().transact(session -> {
            Set<EntryKey> keys = new HashSet<>();
            for (ModelType model : stage.store().dataModel().models()) {
                session.select(model.name(), Filter.EVERYTHING, Window.WHOLE)
                        .forEach(node -> keys.add(new EntryKey(model.name(), node.id())));
            }
            return keys;
        });
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
