package io.stagesync.app.cli;

import io.stagesync.journal.Identities;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.assets.Pictures;
import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.content.AssetMaker;
import io.stagesync.sandbox.content.CanonicalDump;
import io.stagesync.sandbox.content.ContentEditor;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import io.stagesync.sandbox.traffic.RequestLog;
import java.time.Duration;
import java.util.List;

/** Two stages of GraphCMS v1, with relations of every kind, lists, assets and localized fields. */
final class GraphcmsPair implements StagePair {
    private static final String SCHEMA = """
            enum Locale { EN DE }
            enum Board { ROOM_ONLY BREAKFAST }
            type Destination {
              name: String! @localized
              code: String! @unique
              parent: Destination @relation(name: "Tree")
              children: [Destination!] @relation(name: "Tree")
              hotels: [Hotel!]
            }
            type Hotel {
              name: String!
              slug: String! @unique
              stars: Int
              board: Board
              opened: DateTime
              story: RichText @localized
              extra: Json
              tags: [String!]
              years: [Int!]
              destination: Destination!
              photo: Asset
              gallery: [Asset!]
              manager: Person
              reviews: [Review!]
              features: [Feature!]
            }
            type Person { name: String! hotel: Hotel }
            type Review { text: String score: Int! hotel: Hotel }
            type Feature { label: String! @unique hotels: [Hotel!] }
            """;

    private static final int BATCH = 1000;
    private static final int SIDE_BY_SIDE = 2;
    private static final LocalStages STAGES = new GraphcmsStages(SCHEMA, Duration.ZERO);

    private final Sandbox sandbox;

    GraphcmsPair(int entriesPerModel, long seed) {
        sandbox = StagePair.start(STAGES, entriesPerModel, seed);
    }

    @Override
    public String configuration() {
        return StagePair.configuration(STAGES, sandbox);
    }

    @Override
    public void edit(long seed, int edits) {
        SandboxStage source = sandbox.stage(SOURCE);
        AssetMaker pictures = (index, random) -> {
            byte[] png = Pictures.png(random.nextLong(), 16, 16);
            String name = seed + "-" + index + ".png";
            StoredFile file = source.bucket().put(name, name, "image/png", png, false);
            return new AssetMaker.Made(file.handle(), name, "image/png", png.length, 16, 16);
        };
        ContentEditor.edit(source.store(), seed, edits, pictures);
    }

    @Override
    public List<Aim> aims() {
        return List.of(
                new Aim(RequestKind.QUERY, 30),
                new Aim(RequestKind.STORE, 8),
                new Aim(RequestKind.IMPORT, 2),
                new Aim(RequestKind.IMPORT, 3),
                new Aim(RequestKind.MUTATION, 2));
    }

    @Override
    public RequestLog log() {
        return sandbox.stage(DESTINATION).requestLog();
    }

    @Override
    public FaultPlan faults() {
        return sandbox.stage(DESTINATION).faults();
    }

    @Override
    public long creations(LoggedRequest request) {
        return request.kind() == RequestKind.IMPORT && request.name().equals("nodes") ? request.writes() : 0;
    }

    @Override
    public List<String> dumpSource() {
        return dump(sandbox.stage(SOURCE));
    }

    @Override
    public List<String> dumpDestination(Identities identities) {
        return dump(sandbox.stage(DESTINATION));
    }

    private static List<String> dump(SandboxStage stage) {
        Bucket bucket = stage.bucket();
        return CanonicalDump.of(
                stage.store(),
                handle -> bucket.find(handle)
                        .map(file -> Bucket.tag(bucket.read(file)))
                        .orElse("no file"));
    }

    @Override
    public int mostUnderWay() {
        return SIDE_BY_SIDE * BATCH;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
