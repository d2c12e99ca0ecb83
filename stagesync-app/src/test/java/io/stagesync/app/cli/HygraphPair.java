package io.stagesync.app.cli;

import io.stagesync.journal.Identities;
import io.stagesync.model.EntryKey;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.assets.Bucket;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.content.HygraphContentEditor;
import io.stagesync.sandbox.hygraph.content.HygraphDump;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.traffic.FaultPlan;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import io.stagesync.sandbox.traffic.RequestLog;
import java.time.Duration;
import java.util.List;

/**
 * Two environments of Hygraph with ids of their own: drafts and published versions in three locales, with relations,
 * components, assets, and models with and without a unique field.
 */
final class HygraphPair implements StagePair {
    private static final int BATCH = 100;
    private static final int IN_FLIGHT = 8;
    private static final LocalStages STAGES = new HygraphStages(HygraphSdl.of(travel()), Plan.UNLIMITED, Duration.ZERO);

    private final Sandbox sandbox;

    HygraphPair(int entriesPerModel, long seed) {
        sandbox = StagePair.start(STAGES, entriesPerModel, seed);
    }

    private static ProjectSpec travel() {
        return ProjectSpec.withLocales("en", "de", "pt_BR")
                .assetFields(FieldSpec.string("alt").localized())
                .with(
                        TypeSpec.model(
                                "Hotel",
                                FieldSpec.string("slug").required().unique(),
                                FieldSpec.string("name").required().localized(),
                                FieldSpec.richText("description", "Asset", "Hotel", "Article")
                                        .localized(),
                                FieldSpec.of("stars", FieldKind.INT),
                                FieldSpec.of("extra", FieldKind.JSON),
                                FieldSpec.asset("cover").required(),
                                FieldSpec.asset("gallery").list(),
                                FieldSpec.relation("destination", "Destination").reverseList("hotels"),
                                FieldSpec.relation("reviews", "Review").list().reverse("hotel"),
                                FieldSpec.union("related", "HotelRelated", "Hotel", "Article")
                                        .list(),
                                FieldSpec.component("address", "Address"),
                                FieldSpec.component("sections", "Hero", "Address")
                                        .list()),
                        TypeSpec.model(
                                "Destination",
                                FieldSpec.string("title").localized(),
                                FieldSpec.relation("parent", "Destination").reverseList("children")),
                        TypeSpec.model(
                                "Review",
                                FieldSpec.string("text"),
                                FieldSpec.string("tags").list()),
                        TypeSpec.model(
                                        "Article",
                                        FieldSpec.string("title").required().localized(),
                                        FieldSpec.component("content", "Hero").list(),
                                        FieldSpec.relation("about", "Hotel"))
                                .variantsOf("title", "content"),
                        TypeSpec.component(
                                "Address",
                                FieldSpec.string("street"),
                                FieldSpec.string("note").localized()),
                        TypeSpec.component(
                                "Hero",
                                FieldSpec.string("text"),
                                FieldSpec.asset("image").required()));
    }

    /** With few mutations in flight, so that there are many requests. */
    @Override
    public String configuration() {
        return StagePair.configuration(STAGES, sandbox)
                .replace(
                        "plan: unlimited",
                        "plan: { requests-per-second: 1000, queries-in-flight: 8, mutation-bytes: 7000, mutations-in-flight: "
                                + IN_FLIGHT + " }");
    }

    @Override
    public void edit(long seed, int edits) {
        HygraphEnvironment source = sandbox.environment(SOURCE);
        HygraphContentEditor.edit(source.content(), seed, edits, source.files());
    }

    @Override
    public List<Aim> aims() {
        return List.of(
                new Aim(RequestKind.QUERY, 30),
                new Aim(RequestKind.MUTATION, 8),
                new Aim(RequestKind.MUTATION, 25),
                new Aim(RequestKind.MUTATION, 50));
    }

    @Override
    public RequestLog log() {
        return sandbox.environment(DESTINATION).requestLog();
    }

    @Override
    public FaultPlan faults() {
        return sandbox.environment(DESTINATION).faults();
    }

    @Override
    public long creations(LoggedRequest request) {
        return request.kind() == RequestKind.MUTATION
                ? request.fields().stream()
                        .filter(field -> field.startsWith("create"))
                        .count()
                : 0;
    }

    @Override
    public List<String> dumpSource() {
        return dump(sandbox.environment(SOURCE)).of(sandbox.environment(SOURCE).content());
    }

    @Override
    public List<String> dumpDestination(Identities identities) {
        HygraphEnvironment destination = sandbox.environment(DESTINATION);
        return dump(destination)
                .naming((Link link) -> identities
                        .sourceKey(new EntryKey(link.type(), link.id()))
                        .map(EntryKey::id)
                        .orElse(link.id()))
                .of(destination.content());
    }

    private static HygraphDump dump(HygraphEnvironment environment) {
        Bucket bucket = environment.bucket();
        return HygraphDump.byId(handle ->
                bucket.find(handle).map(file -> Bucket.tag(bucket.read(file))).orElse("no file"));
    }

    @Override
    public int mostUnderWay() {
        return IN_FLIGHT / 2 * BATCH;
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
