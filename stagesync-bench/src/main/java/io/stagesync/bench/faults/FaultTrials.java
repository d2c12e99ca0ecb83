package io.stagesync.bench.faults;

import io.stagesync.bench.Folders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes trials with every trouble and both protocols and prints a row of a table for each. Takes the protocol (both
 * without one), the number of trials (5), the number of entries (2,000), and names of troubles, where not all are wanted.
 */
public final class FaultTrials {
    static final double SHARE = 0.2;

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final PrintStream ERRORS = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    private static final String RUNNER = "trial";
    private static final int MOST_FRAMES = 12;
    /** Whoever needs longer hangs. */
    private static final Duration MOST = Duration.ofMinutes(10);

    private final Path folder;

    private FaultTrials(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        Set<Protocol> protocols = Protocol.chosen(words);
        int trials = words.isEmpty() ? 5 : Integer.parseInt(words.remove(0));
        int entries = words.isEmpty() ? 2_000 : Integer.parseInt(words.remove(0));
        List<Trouble> troubles = words.isEmpty()
                ? Arrays.asList(Trouble.values())
                : words.stream().map(Trouble::valueOf).toList();
        Path folder = Files.createTempDirectory("stagesync-faults");
        try {
            OUT.println(TrialRow.HEAD);
            for (Protocol protocol : protocols) {
                for (Trouble trouble : troubles) {
                    new FaultTrials(folder).run(protocol, trouble, trials, entries);
                }
            }
        } finally {
            Folders.delete(folder);
        }
        // What hangs must not keep the program from ending.
        System.exit(0);
    }

    private void run(Protocol protocol, Trouble trouble, int trials, int entries) throws IOException {
        List<Optional<TrialResult>> results = new ArrayList<>();
        for (int trial = 1; trial <= trials; trial++) {
            Content content = Content.of(entries, trial);
            Optional<TrialResult> result = trial(protocol, trouble, content);
            results.add(result);
            int seed = trial;
            result.filter(each -> !each.isGood())
                    .ifPresent(each -> tell(protocol + " " + trouble + " seed " + seed, each));
        }
        OUT.println(new TrialRow(trouble, protocol, results).text());
    }

    /** Empty where it did not end. */
    private Optional<TrialResult> trial(Protocol protocol, Trouble trouble, Content content) throws IOException {
        String name = protocol + " " + trouble + " seed " + content.seed();
        Path own = Files.createTempDirectory(folder, "trial");
        CompletableFuture<TrialResult> result = new CompletableFuture<>();
        Thread runner = new Thread(
                () -> {
                    try {
                        result.complete(FaultTrial.run(protocol, trouble, SHARE, content, own));
                    } catch (RuntimeException | Error e) {
                        result.completeExceptionally(e);
                    }
                },
                RUNNER);
        runner.setDaemon(true);
        runner.start();
        try {
            return Optional.of(result.get(MOST.toSeconds(), TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            ERRORS.println(name + " hangs:");
            Thread.getAllStackTraces().forEach(FaultTrials::tellOfOurs);
        } catch (ExecutionException e) {
            ERRORS.println(name + " fails:");
            e.printStackTrace(ERRORS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        runner.interrupt();
        return Optional.empty();
    }

    private static void tellOfOurs(Thread thread, StackTraceElement[] stack) {
        if (thread.getName().startsWith("stagesync") || thread.getName().equals(RUNNER)) {
            ERRORS.println("    " + thread.getName() + " "
                    + Arrays.stream(stack)
                            .limit(MOST_FRAMES)
                            .map(String::valueOf)
                            .toList());
        }
    }

    private static void tell(String name, TrialResult result) {
        ERRORS.println(name + ": " + result.comparison().twice() + " twice, "
                + result.comparison().lost() + " lost, " + result.unwritten() + " not written, " + result.resumes()
                + " resumes");
        result.remarks().forEach(line -> ERRORS.println("    " + line));
        result.comparison().difference().forEach(line -> ERRORS.println("    " + line));
    }
}
