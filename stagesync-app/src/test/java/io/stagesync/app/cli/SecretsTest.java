package io.stagesync.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void noCommandPrintsOrKeepsASecret() throws IOException {
        Desk desk = new Desk(folder);
        String run = "2026-11-25-a";
        List<Desk.Run> runs = Stream.of(
                        new String[] {"plan", "-v"},
                        new String[] {"plan", "--json"},
                        new String[] {"sync", "--yes", "-v"},
                        new String[] {"sync", "--yes", "--json"},
                        new String[] {"verify", "-v"},
                        new String[] {"show", run},
                        new String[] {"show", run, "--json"},
                        new String[] {"runs"},
                        new String[] {"plan", "--source", Desk.SECRET.substring(0, 3)})
                .map(desk::run)
                .toList();
        desk.configure("stages: { delta: { connector: \"${DELTA_TOKEN}\", endpoint: \"${DELTA_TOKEN}\" } }\n");
        Desk.Run broken = desk.run("plan", "-v");

        assertThat(runs).allSatisfy(each -> assertThat(each.out() + each.err()).doesNotContain(Desk.SECRET));
        assertThat(broken.out() + broken.err()).contains("${DELTA_TOKEN}").doesNotContain(Desk.SECRET);
        assertThat(filesWith(Desk.SECRET)).isEmpty();
    }

    private List<Path> filesWith(String text) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> contains(file, text))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
