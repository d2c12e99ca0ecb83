package io.stagesync.bench;

import io.stagesync.sandbox.Sandbox;
import io.stagesync.sandbox.SandboxStage;
import io.stagesync.sandbox.StageSpec;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.traffic.LoggedRequest;
import io.stagesync.sandbox.traffic.RequestKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Serves the stages that a benchmark runs against, in a process of its own, as a user would have them. Takes commands on
 * standard input: {@code new NAME} gives an empty stage, {@code filled NAME COUNT} one with entries of 1 KB, {@code log
 * NAME} its traffic so far; {@code environment NAME PLAN}, {@code articles NAME COUNT} or {@code drafts NAME COUNT} and {@code
 * traffic NAME} do the same for Hygraph environments, {@code forget NAME} clears their traffic, {@code warm KIND COUNT} is
 * over when this process is warm; {@code end} ends it.
 */
final class SandboxProcess {
    static final String SDL = "type Article { id: ID! @unique createdAt: DateTime! updatedAt: DateTime! title: String!"
            + " slug: String @unique body: String likes: Int score: Float published: Boolean day: DateTime"
            + " tags: [String!] }";

    private final Sandbox sandbox = Sandbox.builder().start();
    private final Environments environments = new Environments(sandbox);
    private final PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private SandboxProcess() {}

    public static void main(String[] args) throws IOException {
        SandboxProcess process = new SandboxProcess();
        try (BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            String line = commands.readLine();
            while (line != null && !line.equals("end")) {
                process.obey(line.split(" "));
                line = commands.readLine();
            }
        } finally {
            process.sandbox.close();
        }
    }

    private void obey(String[] words) throws IOException {
        switch (words[0]) {
            case "new" -> answer(open(words[1]));
            case "filled" -> {
                SandboxStage stage = open(words[1]);
                int count = Integer.parseInt(words[2]);
                stage.store().transact(session -> fill(session, count));
                answer(stage);
            }
            case "environment" -> answers.println(environments.add(words[1], words[2]));
            case "articles", "drafts" ->
                answers.println(environments.addFilled(words[1], Integer.parseInt(words[2]), stages(words[0])));
            case "traffic" -> answers.println(environments.traffic(words[1]).text());
            case "warm" -> {
                environments.warmUp(Integer.parseInt(words[2]), stages(words[1]));
                answers.println("warm");
            }
            case "forget" -> {
                environments.clear(words[1]);
                answers.println("forgotten");
            }
            case "log" -> answers.println(traffic(sandbox.stage(words[1])));
            default -> answers.println("unknown");
        }
    }

    private static List<String> stages(String kind) {
        return kind.equals("drafts") ? List.of(Environments.DRAFT) : List.of(Environments.DRAFT, "PUBLISHED");
    }

    private SandboxStage open(String name) {
        return sandbox.add(StageSpec.of(name, SDL));
    }

    private void answer(SandboxStage stage) {
        answers.println(
                String.join(" ", stage.contentEndpoint(), stage.token(), stage.importEndpoint(), stage.importToken()));
    }

    private static String traffic(SandboxStage stage) {
        Map<RequestKind, long[]> totals = new TreeMap<>();
        for (LoggedRequest request : stage.requestLog().requests()) {
            long[] total = totals.computeIfAbsent(request.kind(), kind -> new long[3]);
            total[0]++;
            total[1] += request.bytesIn() + request.bytesOut();
            total[2] += request.writes();
        }
        StringBuilder line = new StringBuilder();
        totals.forEach((kind, total) -> line.append(String.format(
                Locale.ROOT,
                "%s %d requests %.1f MB; ",
                kind.name().toLowerCase(Locale.ROOT),
                total[0],
                total[1] / 1e6)));
        return line.toString();
    }

    /** Entries whose stored fields are 1 KB of text and a handful of other values. */
    private static Node fill(Session session, int count) {
        String filler = "The quick brown fox jumps over the lazy dog, and then it has a rest. ".repeat(20);
        for (int i = 0; i < count; i++) {
            String id = String.format(Locale.ROOT, "cbench%019d", i);
            Map<String, Object> values = new LinkedHashMap<>();
            java.time.Instant day =
                    java.time.Instant.parse("2019-10-01T08:00:00Z").plusSeconds(i);
            values.put("createdAt", day);
            values.put("updatedAt", day);
            values.put("status", "PUBLISHED");
            values.put("title", "Article number " + i);
            values.put("slug", "article-" + i);
            values.put("body", filler.substring(i % 69, i % 69 + 850));
            values.put("likes", i);
            values.put("score", new java.math.BigDecimal(i).movePointLeft(2));
            values.put("published", i % 2 == 0);
            values.put("day", day);
            session.insert("Article", id, values, Map.of());
        }
        return session.find("Article", "id", String.format(Locale.ROOT, "cbench%019d", 0))
                .orElseThrow();
    }
}
