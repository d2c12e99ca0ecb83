package io.stagesync.bench;

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
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The Hygraph environments of a benchmark: articles of 1 KB, all published, behind a network that takes its time. */
final class Environments {
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

    private final Sandbox sandbox;

    Environments(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Adds an empty environment with the limits of a plan and tells its endpoint and token. */
    String add(String name, String plan) {
        HygraphEnvironment environment = sandbox.add(HygraphSpec.of(name, SDL)
                .withPlan(Plan.valueOf(plan.toUpperCase(Locale.ROOT)))
                .withSwitches(HygraphSwitches.DEFAULT.withLatency(LATENCY)));
        return environment.contentEndpoint() + " " + environment.token();
    }

    /** Adds one with articles. */
    String addFilled(String name, int count) {
        String answer = add(name, "unlimited");
        sandbox.environment(name).content().transact(content -> fill(content, count));
        return answer;
    }

    private static boolean fill(ContentWriter content, int count) {
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
            content.put("DRAFT", document(id, values, day, Optional.empty()));
            content.put("PUBLISHED", document(id, values, day, Optional.of(day)));
        }
        return true;
    }

    private static Document document(String id, Map<String, Object> values, Instant day, Optional<Instant> published) {
        return new Document("Article", id, values, Map.of(), day, day, Map.of(), published);
    }

    /** What an environment was asked: requests, root fields and bytes of each kind, and the requests a second. */
    String traffic(String name) {
        List<LoggedRequest> requests = sandbox.environment(name).requestLog().requests();
        StringBuilder line = new StringBuilder();
        for (RequestKind kind : List.of(RequestKind.QUERY, RequestKind.MUTATION)) {
            List<LoggedRequest> some =
                    requests.stream().filter(request -> request.kind() == kind).toList();
            long operations = some.stream().mapToLong(LoggedRequest::operations).sum();
            long bytes =
                    some.stream().mapToLong(r -> r.bytesIn() + r.bytesOut()).sum();
            line.append(String.format(
                    Locale.ROOT,
                    "%s: %,d requests with %,d operations, %.1f MB; ",
                    kind.name().toLowerCase(Locale.ROOT),
                    some.size(),
                    operations,
                    bytes / 1e6));
        }
        long refused =
                requests.stream().filter(request -> request.status() == 429).count();
        return line + perSecond(requests) + ", " + refused + " refused with 429";
    }

    private static String perSecond(List<LoggedRequest> requests) {
        if (requests.size() < 2) {
            return "no rate";
        }
        Instant first = requests.get(0).at();
        Instant last = requests.get(requests.size() - 1).at();
        double seconds = Math.max(0.001, Duration.between(first, last).toMillis() / 1e3);
        return String.format(Locale.ROOT, "%.1f requests/s over %.1f s", requests.size() / seconds, seconds);
    }

    void clear(String name) {
        sandbox.environment(name).requestLog().clear();
    }
}
