package io.stagesync.bench;

import io.stagesync.Consent;
import io.stagesync.Progress;
import io.stagesync.StageSync;
import io.stagesync.SyncSpec;
import io.stagesync.connector.Secret;
import io.stagesync.connectors.graphcms1.Graphcms1Connector;
import io.stagesync.connectors.graphcms1.Graphcms1Settings;
import io.stagesync.journal.RunFile;
import io.stagesync.journal.RunFolder;
import io.stagesync.state.SqliteState;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The first sync of a stage by import, and the second that has nothing to do, against stages in another process. Prints
 * a line per round; the first round includes the warm-up of both processes.
 */
public final class FirstSync {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** Rounds in which both virtual machines still compile what they run. */
    private static final int WARM_UP = 3;

    private final SandboxConnection sandbox;
    private final Path folder;

    private FirstSync(SandboxConnection sandbox, Path folder) {
        this.sandbox = sandbox;
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        int entries = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 8;
        Path folder = Files.createTempDirectory("stagesync-bench");
        try (SandboxConnection sandbox = SandboxConnection.start()) {
            new FirstSync(sandbox, folder).run(entries, rounds);
        } finally {
            Folders.delete(folder);
        }
    }

    private void run(int entries, int rounds) throws IOException {
        List<Double> together = new ArrayList<>();
        OUT.printf(
                Locale.ROOT,
                "%,d entries of 1 KB, %d processors, %d MB heap, Java %s%n",
                entries,
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20,
                Runtime.version());
        Graphcms1Connector source = stage("source", "filled source " + entries);
        for (int round = 1; round <= rounds; round++) {
            String name = "destination" + round;
            Graphcms1Connector destination = stage(name, "new " + name);
            StageSync sync = new StageSync(
                    source,
                    destination,
                    Progress.SILENT,
                    Clock.systemUTC(),
                    new SqliteState(folder.resolve("state.db")));
            long start = System.nanoTime();
            try (RunFile run = sync.plan(SyncSpec.everything(), new RunFolder(folder))) {
                long planned = System.nanoTime();
                sync.apply(run, Consent.WITHOUT_DELETIONS);
                long applied = System.nanoTime();
                sync.verify(run);
                long verified = System.nanoTime();
                together.add(seconds(start, applied));
                long written = run.tallies().stream()
                        .mapToLong(tally -> tally.written())
                        .sum();
                OUT.printf(
                        Locale.ROOT,
                        "round %d: %,d written; plan %.2f s, apply %.2f s, together %.2f s (%,.0f entries/s);"
                                + " verify %.2f s, %d mismatches%n",
                        round,
                        written,
                        seconds(start, planned),
                        seconds(planned, applied),
                        seconds(start, applied),
                        written / seconds(start, applied),
                        seconds(applied, verified),
                        run.mismatches().size());
            }
            OUT.println("         destination: " + sandbox.ask("log " + name));
            long again = System.nanoTime();
            try (RunFile run = sync.plan(SyncSpec.everything(), new RunFolder(folder))) {
                OUT.printf(
                        Locale.ROOT,
                        "         again:   %,d to do; plan %.2f s%n",
                        run.size(),
                        seconds(again, System.nanoTime()));
            }
        }
        OUT.println("source, all rounds: " + sandbox.ask("log source"));
        List<Double> warm = together.stream()
                .skip(Math.min(WARM_UP, together.size() - 1))
                .sorted()
                .toList();
        OUT.printf(
                Locale.ROOT,
                "plan and apply, %d rounds after the warm-up: median %.2f s, from %.2f to %.2f s; first round, both"
                        + " processes cold: %.2f s%n",
                warm.size(),
                warm.get(warm.size() / 2),
                warm.get(0),
                warm.get(warm.size() - 1),
                together.get(0));
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private Graphcms1Connector stage(String name, String command) throws IOException {
        List<String> words = List.of(sandbox.ask(command).split(" "));
        return new Graphcms1Connector(Graphcms1Settings.of(name, URI.create(words.get(0)))
                .withContentToken(new Secret(words.get(1)))
                .withImport(URI.create(words.get(2)), Optional.of(new Secret(words.get(3)))));
    }
}
