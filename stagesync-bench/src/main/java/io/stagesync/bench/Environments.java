package io.stagesync.bench;

import io.stagesync.connectors.hygraph.HygraphConnector;
import io.stagesync.connectors.hygraph.HygraphPlan;
import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.HygraphSpec;
import io.stagesync.sandbox.hygraph.limits.Plan;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.sdl.FieldSpec;
import io.stagesync.sandbox.hygraph.sdl.HygraphSdl;
import io.stagesync.sandbox.hygraph.sdl.ProjectSpec;
import io.stagesync.sandbox.hygraph.sdl.TypeSpec;
import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.switches.HygraphSwitches;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Hygraph environments of a benchmark: articles of 1 KB, published or drafts, behind a network that takes its time. */
final class Environments {
    static final String DRAFT = "DRAFT";

    private static final Duration LATENCY = Duration.ofMillis(50);
    private static final String SDL = HygraphSdl.of(ProjectSpec.withLocales("en")
            .with(TypeSpec.model(
                    "Article",
                    FieldSpec.string("title").required(),
                    FieldSpec.string("slug").unique(),
                    FieldSpec.string("body"),
                    FieldSpec.of("likes", FieldKind.INT),
                    FieldSpec.of("score", FieldKind.FLOAT),
                    FieldSpec.of("day", FieldKind.DATE_TIME),
                    FieldSpec.string("tags").list())));

    private static final int WARM_UP = 3;

    private final Sandbox sandbox;
    private final Map<String, Plan> plans = new HashMap<>();

    Environments(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /**
     * Syncs some articles from here, as often as it takes until this process is as fast as one that has run for long: what
     * a benchmark measures is a client.
     */
    void warmUp(int count, List<String> stages) throws IOException {
        Path folder = Files.createTempDirectory("stagesync-warm-up");
        try {
            HygraphConnector source =
                    HygraphSync.stage("warm", addFilled("warm", count, stages), HygraphPlan.UNLIMITED);
            for (int round = 1; round <= WARM_UP; round++) {
                String name = "warm" + round;
                SyncRound.run(
                        source,
                        HygraphSync.stage(name, add(name, "unlimited"), HygraphPlan.UNLIMITED),
                        folder,
                        SyncRound.Observer.NOBODY);
            }
        } finally {
            Folders.delete(folder);
        }
    }

    /** Adds an empty environment with the limits of a plan and tells its endpoint and token. */
    String add(String name, String plan) {
        plans.put(name, Plan.valueOf(plan.toUpperCase(Locale.ROOT)));
        HygraphEnvironment environment = sandbox.add(HygraphSpec.of(name, SDL)
                .withPlan(plans.getOrDefault(name, Plan.UNLIMITED))
                .withSwitches(HygraphSwitches.DEFAULT.withLatency(LATENCY)));
        return environment.contentEndpoint() + " " + environment.token();
    }

    /** Adds one with articles, in these stages. */
    String addFilled(String name, int count, List<String> stages) {
        String answer = add(name, "unlimited");
        sandbox.environment(name).content().transact(content -> fill(content, count, stages));
        return answer;
    }

    private static boolean fill(ContentWriter content, int count, List<String> stages) {
        String filler = "The quick brown fox jumps over the lazy dog, and then it has a rest. ".repeat(20);
        for (int i = 0; i < count; i++) {
            Instant day = Instant.parse("2019-10-01T08:00:00Z").plusSeconds(i);
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("title", "Article number " + i);
            values.put("slug", "article-" + i);
            values.put("body", filler.substring(i % 69, i % 69 + 850));
            values.put("likes", (long) i);
            values.put("score", new BigDecimal(i).movePointLeft(2));
            values.put("day", day.toString());
            values.put("tags", List.of("fox", "dog"));
            String id = content.newId();
            for (String stage : stages) {
                Optional<Instant> published = Optional.of(day).filter(time -> !stage.equals(DRAFT));
                content.put(stage, document(id, values, day, published));
            }
        }
        return true;
    }

    private static Document document(String id, Map<String, Object> values, Instant day, Optional<Instant> published) {
        return new Document("Article", id, values, Map.of(), day, day, Map.of(), published);
    }

    Traffic traffic(String name) {
        return new Traffic(
                sandbox.environment(name).requestLog().requests(),
                plans.getOrDefault(name, Plan.UNLIMITED).limits());
    }

    void clear(String name) {
        sandbox.environment(name).requestLog().clear();
    }
}
