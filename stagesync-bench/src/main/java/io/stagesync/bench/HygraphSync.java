package io.stagesync.bench;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.connector.Secret;
import io.stagesync.connectors.hygraph.HygraphConnector;
import io.stagesync.connectors.hygraph.HygraphPlan;
import io.stagesync.connectors.hygraph.HygraphSettings;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.journal.Tally;
import io.stagesync.state.SqliteState;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The first sync of a Hygraph environment, drafts and published versions, and the second that has nothing to do, with 50 ms
 * of latency and against stages in another process: rounds without limits, then one with fewer entries under the limits of
 * the growth plan.
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
            new HygraphSync(sandbox, folder).run(entries, rounds);
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
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
        HygraphConnector source = stage("source", "articles source " + entries, HygraphPlan.UNLIMITED);
        for (int round = 1; round <= rounds; round++) {
            sync("round " + round, source, "unlimited" + round, "unlimited", HygraphPlan.UNLIMITED);
        }
        HygraphConnector few = stage("few", "articles few " + LIMITED_ENTRIES, HygraphPlan.UNLIMITED);
        OUT.printf(Locale.ROOT, "growth plan, 25 requests/s, 10 mutations in flight, %,d entries%n", LIMITED_ENTRIES);
        sync("growth", few, "limited", "growth", HygraphPlan.GROWTH);
    }

    private void sync(String title, HygraphConnector source, String name, String limits, HygraphPlan plan)
            throws IOException {
        HygraphConnector destination = stage(name, "environment " + name + " " + limits, plan);
        StageSync sync = new StageSync(
                source, destination, Progress.SILENT, Clock.systemUTC(), new SqliteState(folder.resolve("state.db")));
        long start = System.nanoTime();
        try (RunFile run = sync.plan(SyncSpec.everything(), new RunFolder(folder))) {
            long planned = System.nanoTime();
            sandbox.ask("forget " + name);
            sync.apply(run, Consent.WITHOUT_DELETIONS);
            long applied = System.nanoTime();
            String traffic = sandbox.ask("traffic " + name);
            sync.verify(run);
            long verified = System.nanoTime();
            long written = run.tallies().stream().mapToLong(Tally::written).sum();
            OUT.printf(
                    Locale.ROOT,
                    "%s: %,d of %,d changes written; plan %.2f s, apply %.2f s, together %.2f s (%,.0f changes/s);"
                            + " verify %.2f s, %d mismatches%n",
                    title,
                    written,
                    run.size(),
                    seconds(start, planned),
                    seconds(planned, applied),
                    seconds(start, applied),
                    written / seconds(start, applied),
                    seconds(applied, verified),
                    run.mismatches().size());
            OUT.println("    apply at the destination: " + traffic);
        }
        long again = System.nanoTime();
        try (RunFile run = sync.plan(SyncSpec.everything(), new RunFolder(folder))) {
            OUT.printf(
                    Locale.ROOT, "    again: %,d to do; plan %.2f s%n", run.size(), seconds(again, System.nanoTime()));
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private HygraphConnector stage(String name, String command, HygraphPlan plan) throws IOException {
        List<String> answer = List.of(sandbox.ask(command).split(" "));
        return new HygraphConnector(HygraphSettings.of(name, URI.create(answer.get(0)))
                .withToken(new Secret(answer.get(1)))
                .withPlan(plan));
    }
}
