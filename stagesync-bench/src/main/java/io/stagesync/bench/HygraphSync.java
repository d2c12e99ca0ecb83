package io.stagesync.bench;

import io.stagesync.connector.Secret;
import io.stagesync.connectors.hygraph.HygraphConnector;
import io.stagesync.connectors.hygraph.HygraphPlan;
import io.stagesync.connectors.hygraph.HygraphSettings;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The first sync of a Hygraph environment, drafts and published versions, and the second that has nothing to do, with 50 ms
 * of latency: rounds without limits, then one with fewer entries under the limits of the growth plan. The environments are
 * in a process of their own that is warm, as a server is; this one is cold in the first round, as for a user.
 */
public final class HygraphSync {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int LIMITED_ENTRIES = 2_000;
    private static final int WARM_UP_ENTRIES = 2_000;

    private final SandboxConnection sandbox;
    private final Path folder;

    private HygraphSync(SandboxConnection sandbox, Path folder) {
        this.sandbox = sandbox;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 4;
        Path folder = Files.createTempDirectory("stagesync-bench");
        try (SandboxConnection sandbox = SandboxConnection.start()) {
            new HygraphSync(sandbox, folder).run(entries, rounds);
        } finally {
            delete(folder);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void run(int entries, int rounds) throws IOException {
        OUT.printf(
                Locale.ROOT,
                "Hygraph: %,d published entries of 1 KB, 50 ms latency, %d processors, Java %s%n",
                entries,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        sandbox.ask("warm " + Math.min(entries, WARM_UP_ENTRIES));
        HygraphConnector source = stage("source", sandbox.ask("articles source " + entries), HygraphPlan.UNLIMITED);
        List<Duration> warm = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            String name = "destination" + round;
            HygraphConnector destination =
                    stage(name, sandbox.ask("environment " + name + " unlimited"), HygraphPlan.UNLIMITED);
            Duration together = sync("round " + round, entries, source, destination);
            if (round > 1) {
                warm.add(together);
            } else {
                OUT.printf(Locale.ROOT, "plan and apply, cold: %.2f s%n", SyncRound.seconds(together));
            }
        }
        warm.sort(Comparator.naturalOrder());
        if (!warm.isEmpty()) {
            OUT.printf(
                    Locale.ROOT,
                    "plan and apply, %d rounds after that: median %.2f s, from %.2f to %.2f s%n",
                    warm.size(),
                    SyncRound.seconds(warm.get(warm.size() / 2)),
                    SyncRound.seconds(warm.get(0)),
                    SyncRound.seconds(warm.get(warm.size() - 1)));
        }
        OUT.printf(Locale.ROOT, "growth plan, 25 requests/s, 10 mutations in flight, %,d entries%n", LIMITED_ENTRIES);
        sync(
                "growth",
                LIMITED_ENTRIES,
                stage("few", sandbox.ask("articles few " + LIMITED_ENTRIES), HygraphPlan.UNLIMITED),
                stage("limited", sandbox.ask("environment limited growth"), HygraphPlan.GROWTH));
    }

    /** How long planning and applying took together. */
    private Duration sync(String title, int entries, HygraphConnector source, HygraphConnector destination) {
        Duration[] cpu = {Duration.ZERO, Duration.ZERO};
        List<String> traffic = new ArrayList<>();
        cpu[0] = sandbox.cpu();
        SyncRound round = SyncRound.run(source, destination, folder, () -> ask("forget " + destination.stage()), () -> {
            cpu[1] = sandbox.cpu();
            traffic.add(ask("traffic " + destination.stage()));
        });
        OUT.println(title + ": " + round.text(entries));
        OUT.printf(
                Locale.ROOT,
                "    apply at the destination: %s; CPU of both stages %.1f s%n",
                traffic.get(0),
                SyncRound.seconds(cpu[1].minus(cpu[0])));
        return round.together();
    }

    private String ask(String command) {
        try {
            return sandbox.ask(command);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param answer the endpoint and the token */
    static HygraphConnector stage(String name, String answer, HygraphPlan plan) {
        List<String> words = List.of(answer.split(" "));
        return new HygraphConnector(HygraphSettings.of(name, URI.create(words.get(0)))
                .withToken(new Secret(words.get(1)))
                .withPlan(plan));
    }
}
