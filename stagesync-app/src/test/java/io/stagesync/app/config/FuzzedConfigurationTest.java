package io.stagesync.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.stagesync.model.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Configuration files that are damaged at random are read, or refused by name. Seed n is case n: a failure names it.
 */
final class FuzzedConfigurationTest {
    private static final int CASES = 10_000;

    private static final String WHOLE = """
            stages:
              delta:
                connector: graphcms1
                endpoint: https://host/v1/p/delta
                token: ${DELTA_TOKEN}
                import: { endpoint: https://host/v1/p/delta/import, token: "${DELTA_TOKEN}" }
                assets: { store: https://files/api/store/S3, key: "${FILES_KEY}", path: /p-delta }
                page-size: 250
                timeout: 2m
                pace: 250ms
              master:
                connector: hygraph
                endpoint: https://host/v2/p/master
                token: ${file:master.token}
                plan: { requests: 25, mutations: 5 }
                assets: { transfer: stream, hosts: [media.host], wait: 5m }
                protected: true
            sync:
              source: delta
              destination: master
              models: [Hotel, "Städte"]
              drift: stop
              conflicts: newer
              delete: { enabled: true, max: 20%, what: all, how: unpublish }
            models:
              Hotel:
                key: code
                conflicts: stop
                fields: { price: owned }
                transform:
                  - rename: { from: name, to: title }
                  - remove: [notes, draft]
                  - default: { field: stars, value: 3 }
                  - set: { field: meta, value: { no: no, list: [1.50, true, null], hero: { $ref: Asset/a } } }
            state: { url: "jdbc:postgresql://host/db", user: me, password: "${FILES_KEY}" }
            plugins: [extra.jar]
            runs: kept/runs
            """;

    private static final List<String> STRANGE = List.of(
            "&a [*a, *a]",
            "!!javax.script.ScriptEngineManager [!!java.net.URL [http://host/]]",
            "<<: *x",
            "${",
            "${A:-${B}}",
            "${file:/etc/passwd}",
            "${file:\u0000}",
            "\t",
            "[".repeat(200),
            "{a: ".repeat(100),
            "\uFEFF",
            "\u0000",
            "\uD83D",
            "- ",
            "? ",
            "| ",
            ">-\n",
            "--- \n",
            "%YAML 3.7\n",
            "1e999999999",
            "0x7fffffffffffffffffff",
            "-0",
            ".nan",
            "~",
            "''",
            "\"\\x\"",
            "9".repeat(5000),
            "http://[::1",
            "https://user:password@host/",
            "jdbc:postgresql:",
            "#");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyDamagedFileIsReadOrRefusedByName() throws IOException {
        Path file = folder.resolve("stagesync.yaml");
        ConfigurationReader reader =
                new ConfigurationReader(Map.of("DELTA_TOKEN", "s3cret-of-delta", "FILES_KEY", "s3cret-of-files"));
        List<Integer> refused = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            Files.write(file, damaged(new Random(seed)));
            try {
                reader.read(file);
            } catch (UsageException e) {
                assertThat(e.getMessage()).as("seed %s", seed).isNotBlank().doesNotContain("s3cret");
                refused.add(seed);
            } catch (RuntimeException | Error e) {
                fail(
                        "Seed " + seed + " ends in no named error: "
                                + Files.readString(file, StandardCharsets.ISO_8859_1),
                        e);
            }
        }
        assertThat(refused).as("what is damaged is refused, mostly").hasSizeBetween(CASES / 2, CASES);
    }

    private static byte[] damaged(Random random) {
        StringBuilder text = new StringBuilder(WHOLE);
        int wounds = 1 + random.nextInt(4);
        for (int i = 0; i < wounds && text.length() > 2; i++) {
            int from = random.nextInt(text.length() - 1);
            int to = Math.min(text.length(), from + 1 + random.nextInt(random.nextBoolean() ? 3 : 60));
            String strange = STRANGE.get(random.nextInt(STRANGE.size()));
            switch (random.nextInt(7)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, text.substring(from, to));
                case 2 -> text.insert(from, strange);
                case 3 -> text.replace(from, to, strange);
                case 4 -> text.setCharAt(from, (char) random.nextInt(0x3000));
                case 5 -> text.insert(valueAt(text, from), strange);
                default -> text.setLength(from);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Behind the next colon, where a value begins. */
    private static int valueAt(StringBuilder text, int from) {
        int colon = text.indexOf(": ", from);
        return colon < 0 ? from : colon + 2;
    }
}
