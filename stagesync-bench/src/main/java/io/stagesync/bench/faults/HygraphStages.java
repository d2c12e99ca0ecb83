package io.stagesync.bench.faults;

import io.stagesync.connector.Connector;
import io.stagesync.connector.Secret;
import io.stagesync.connectors.governor.Governor;
import io.stagesync.connectors.governor.Limits;
import io.stagesync.connectors.hygraph.AssetSettings;
import io.stagesync.connectors.hygraph.HygraphConnector;
import io.stagesync.connectors.hygraph.HygraphPlan;
import io.stagesync.connectors.hygraph.HygraphSettings;
import io.stagesync.connectors.hygraph.HygraphSettings.Mutations;
import io.stagesync.journal.Identities;
import io.stagesync.model.EntryKey;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.content.ContentPlan;
import io.stagesync.sandbox.hygraph.content.HygraphContentGenerator;
import io.stagesync.sandbox.hygraph.content.HygraphDump;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.sdl.HotelProject;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.RequestLog;
import io.stagesync.state.SqliteState;
import io.stagesync.state.StageAddress;
import io.stagesync.state.StateStore;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two Hygraph environments: a project with fields of every kind, drafts and published versions, ids of their own. */
final class HygraphStages implements TrialStages {
    private static final String ASSET = "Asset";
    private static final HygraphSwitches QUICK =
            HygraphSwitches.DEFAULT.withLatency(Duration.ofMillis(2)).withUploadDelay(Duration.ofMillis(20));

    /** Lists of relations that are written from their other side: only one side has an order for a client. */
    private static final Pattern OTHER_SIDE =
            Pattern.compile("(\\w+ (?:Destination/\\w+ (?:hotels|children)|Hotel/\\w+ partnerOf) = \\[)(.*)]");

    private final Sandbox sandbox;
    private final HygraphEnvironment source;
    private final HygraphEnvironment destination;
    private final Client client;

    HygraphStages(Content content, Client client) {
        String sdl = HygraphSdl.of(HotelProject.spec());
        this.sandbox = Sandbox.start(
                HygraphSpec.of("development", sdl).withSwitches(QUICK),
                HygraphSpec.of("master", sdl).withSwitches(QUICK));
        this.source = sandbox.environment("development");
        this.destination = sandbox.environment("master");
        this.client = client;
        int models = types().size() - 1;
        HygraphContentGenerator.fill(
                source.content(),
                ContentPlan.of(content.seed(), content.entries() / models).withCount(ASSET, content.assets()),
                source.files());
    }

    @Override
    public Connector source() {
        return connector(source);
    }

    @Override
    public Connector destination() {
        return connector(destination);
    }

    private Connector connector(HygraphEnvironment environment) {
        HygraphSettings settings = HygraphSettings.of(environment.name(), URI.create(environment.contentEndpoint()))
                .withToken(new Secret(environment.token()))
                .withPlan(plan())
                .with(
                        switch (client.batches()) {
                            case LARGE -> Mutations.ALIASED;
                            case SMALL -> Mutations.SINGLE;
                        })
                .withAssets(AssetSettings.DEFAULT.withLoopback())
                .withTimeout(client.patience());
        FastTime time = client.time();
        return new HygraphConnector(settings, new Governor(settings.plan().limits(), time, time), time);
    }

    private HygraphPlan plan() {
        HygraphPlan plan = HygraphPlan.UNLIMITED;
        double perSecond = client.plan().isPresent() ? client.plan().getAsInt() : Double.POSITIVE_INFINITY;
        Limits limits =
                new Limits(perSecond, plan.limits().queries(), plan.limits().mutations());
        return new HygraphPlan(limits, plan.queryBytes(), plan.mutationBytes());
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
        try (StateStore known = new SqliteState(state).open(Clock.systemUTC())) {
            Identities identities =
                    known.identities(new StageAddress(source.name(), ""), new StageAddress(destination.name(), ""));
            Set<EntryKey> there = new HashSet<>(keys(source));
            Set<EntryKey> arrived = new HashSet<>();
            long twice = 0;
            for (EntryKey key : keys(destination)) {
                Optional<EntryKey> origin = identities.sourceKey(key).filter(there::contains);
                if (origin.isEmpty() || !arrived.add(origin.get())) {
                    twice++;
                }
            }
            return Comparison.of(
                    dump(source, HygraphDump.byId(handle -> tag(source.bucket(), handle))),
                    dump(
                            destination,
                            HygraphDump.byId(handle -> tag(destination.bucket(), handle))
                                    .naming((Link link) -> identities
                                            .sourceKey(new EntryKey(link.type(), link.id()))
                                            .map(EntryKey::id)
                                            .orElse(link.id()))),
                    there.size(),
                    twice,
                    there.size() - arrived.size());
        }
    }

    /** What is in other publishing stages is left alone by a sync. */
    private static List<String> dump(HygraphEnvironment environment, HygraphDump dump) {
        return dump.of(environment.content()).stream()
                .filter(line -> line.startsWith("DRAFT ") || line.startsWith("PUBLISHED "))
                .map(HygraphStages::unordered)
                .toList();
    }

    private static String unordered(String line) {
        Matcher parts = OTHER_SIDE.matcher(line);
        return parts.matches()
                ? parts.group(1)
                        + Arrays.stream(parts.group(2).split(",")).sorted().toList()
                : line;
    }

    private List<EntityType> types() {
        return source.content().schema().types().stream()
                .filter(type -> type.kind() == EntityType.Kind.MODEL || type.kind() == EntityType.Kind.ASSET)
                .toList();
    }

    private List<EntryKey> keys(HygraphEnvironment environment) {
        return environment.content().read(reader -> {
            List<EntryKey> keys = new ArrayList<>();
            for (EntityType type : types()) {
                for (Document each : reader.all("DRAFT", type.name())) {
                    keys.add(new EntryKey(type.name(), each.id()));
                }
            }
            return keys;
        });
    }

    private static String tag(Bucket bucket, String handle) {
        return bucket.find(handle).map(file -> Bucket.tag(bucket.read(file))).orElse("no file under " + handle);
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
