package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo for real: two stages over HTTP, as the user starts it. */
@Timeout(120)
final class DemoTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void everyStepHoldsAndIsTold() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int code = run(out, Map.of(), "demo");

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("delta -> master")
                .contains("+ Hotel/hotel-leuchtturm  Hotel Leuchtturm")
                .contains("a [-quiet-]{+lively+} bar")
                .contains("tags           + \"live music\"\n                       - \"quiet\"")
                .contains("~ Asset/photo-casa-do-rio")
                .contains("destination  Destination/destination-marrakesh -> (none)")
                .contains("hotel  Hotel/hotel-windsbraut -> Hotel/hotel-duenenhof")
                .contains("Plan: 5 to create, 7 to update, relations of 7 to set\n")
                .contains("Wrote 19 of 19 changes")
                .contains("Read back 19 changes: all are as they should be")
                .contains("Nothing: both stages agree")
                .contains("All of it held")
                .doesNotContain("pat-delta");
        assertThat(code).isZero();
        assertThat(folder.resolve("stagesync-demo/report.html"))
                .content()
                .contains("Applied: all 19 written")
                .contains("src=\"data:image/jpeg;base64,")
                .doesNotContain("pat-delta");
    }

    @Test
    void keptStagesCanBePlayedWithFromTheFilesItLeaves() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread user = new Thread(() -> code.complete(run(out, Map.of(), "demo", "--keep", "--folder", "kept")));
        user.start();
        waitFor(out, "stagesync plan --config");

        ByteArrayOutputStream planned = new ByteArrayOutputStream();
        int pending = run(
                planned,
                exports(folder.resolve("kept/tokens.env")),
                "plan",
                "--detailed-exitcode",
                "--config",
                "kept/stagesync.yaml");
        user.interrupt();

        assertThat(pending).as(planned.toString(StandardCharsets.UTF_8)).isZero();
        assertThat(code.get(30, TimeUnit.SECONDS)).isZero();
    }

    private static void waitFor(ByteArrayOutputStream out, String text) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(90));
        while (!out.toString(StandardCharsets.UTF_8).contains(text)
                && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
    }

    private static Map<String, String> exports(Path file) throws IOException {
        return Pattern.compile("export (\\w+)=(.*)")
                .matcher(Files.readString(file))
                .results()
                .collect(Collectors.toMap(line -> line.group(1), line -> line.group(2)));
    }

    private int run(ByteArrayOutputStream out, Map<String, String> environment, String... arguments) {
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        Surroundings surroundings = new Surroundings(
                print,
                print,
                new BufferedReader(new StringReader("")),
                false,
                false,
                false,
                100,
                environment,
                folder,
                Clock.systemUTC(),
                (configuration, stage) -> Objects.requireNonNull(
                                configuration.stages().get(stage), stage)
                        .connector());
        return Program.commandLine(surroundings).execute(arguments);
    }
}
