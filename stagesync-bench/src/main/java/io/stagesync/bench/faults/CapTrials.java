package io.stagesync.bench.faults;

import io.stagesync.bench.Folders;
import io.stagesync.bench.faults.CapTrial.Told;
import io.stagesync.bench.faults.CapTrial.Use;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Syncs under a rate cap and prints how much of it was used. Takes the protocol (both without one), the number of entries
 * (1,000), and the requests a second that a stage takes (30).
 */
public final class CapTrials {
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private static final String HEAD = """
            | protocol | cap, requests a second | the client learns of it by | while | seconds | taken a second | of the cap | refused | ended equal |
            |---|---|---|---|---|---|---|---|---|""";

    private CapTrials() {}

    public static void main(String[] args) throws IOException {
        List<String> words = new ArrayList<>(List.of(args));
        Set<Protocol> protocols = Protocol.chosen(words);
        int entries = words.isEmpty() ? 1_000 : Integer.parseInt(words.remove(0));
        int perSecond = words.isEmpty() ? 30 : Integer.parseInt(words.remove(0));
        Path folder = Files.createTempDirectory("stagesync-cap");
        try {
            OUT.println(HEAD);
            for (Protocol protocol : protocols) {
                for (Told told : protocol.tellsOfCaps()) {
                    CapTrial trial = new CapTrial(protocol, told, perSecond);
                    Path own = Files.createTempDirectory(folder, "trial");
                    CapTrial.Result result = trial.run(new Content(entries, 1, 1), own);
                    print(trial, result);
                }
            }
        } finally {
            Folders.delete(folder);
        }
        System.exit(0);
    }

    private static void print(CapTrial trial, CapTrial.Result result) {
        Use use = result.use();
        OUT.println(String.format(
                Locale.ROOT,
                "| %s | %d | %s | %s | %.1f | %.1f | %.0f %% | %,d | %s |",
                trial.protocol().title(),
                trial.perSecond(),
                trial.told().title(),
                trial.protocol().busiest(),
                use.time().toMillis() / 1e3,
                use.perSecond(),
                100 * use.perSecond() / trial.perSecond(),
                use.refused(),
                result.equal() ? "yes" : "no"));
    }
}
