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
import java.util.List;
import java.util.Locale;

/**
 * The first sync of a Hygraph environment, drafts and published versions, and the second that has nothing to do, with 50 ms
 * of latency: rounds without limits, then one with fewer entries under the limits of the growth plan. The environments are
 * in a process of their own that is warm, as a server is; this one is cold in the first round, as for a user.
 */
public final class HygraphSync {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final int LIMITED_ENTRIES = 2_000;

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
            new HygraphSync(sandbox, folder).run(entries, rounds, args.length > 2 ? args[2] : "articles");
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(int entries, int rounds, String kind) throws IOException {
        OUT.printf(
                Locale.ROOT,
                "Hygraph: %,d entries of 1 KB (%s), 50 ms latency, %d processors, Java %s%n",
                entries,
                kind,
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        sandbox.ask("warm " + kind + " " + entries);
        HygraphConnector source = stage("source", sandbox.ask(kind + " source " + entries), HygraphPlan.UNLIMITED);
        List<Duration> times = new ArrayList<>();
        for (int round = 1; round <= rounds; round++) {
            String name = "destination" + round;
            HygraphConnector destination =
                    stage(name, sandbox.ask("environment " + name + " unlimited"), HygraphPlan.UNLIMITED);
            times.add(sync("round " + round, entries, source, destination));
        }
        summarize(times);
        int few = Math.min(entries, LIMITED_ENTRIES);
        OUT.printf(Locale.ROOT, "growth plan, 25 requests/s, 10 mutations in flight, %,d entries%n", few);
        sync(
                "growth",
                few,
                stage("few", sandbox.ask("articles few " + few), HygraphPlan.UNLIMITED),
                stage("limited", sandbox.ask("environment limited growth"), HygraphPlan.GROWTH));
    }

    private static void summarize(List<Duration> times) {
        List<Duration> warm = times.stream().skip(1).sorted().toList();
        if (!warm.isEmpty()) {
            OUT.printf(
                    Locale.ROOT,
                    "plan and apply: %.2f s in the first round, cold; then median %.2f s, from %.2f to %.2f s%n",
                    SyncRound.seconds(times.get(0)),
                    SyncRound.seconds(warm.get(warm.size() / 2)),
                    SyncRound.seconds(warm.get(0)),
                    SyncRound.seconds(warm.get(warm.size() - 1)));
        }
    }

    /** How long planning and applying took together. */
    private Duration sync(String title, int entries, HygraphConnector source, HygraphConnector destination) {
        Watch watch = new Watch(destination.stage());
        SyncRound round = SyncRound.run(source, destination, folder, watch);
        OUT.println(title + ": " + round.text(entries));
        OUT.println("    apply at the destination: " + watch.traffic);
        OUT.printf(Locale.ROOT, "    both stages: CPU %.1f s%n", SyncRound.seconds(watch.cpu));
        return round.together();
    }

    /** What goes on at the stages meanwhile. */
    private final class Watch implements SyncRound.Observer {
        private final String destination;
        private Duration cpu = sandbox.cpu();
        private String traffic = "";

        Watch(String destination) {
            this.destination = destination;
        }

        @Override
        public void planned() {
            ask("forget " + destination);
        }

        @Override
        public void applied() {
            cpu = sandbox.cpu().minus(cpu);
            traffic = ask("traffic " + destination);
        }
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
