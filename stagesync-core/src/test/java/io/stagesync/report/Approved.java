package io.stagesync.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what was made with the file that a person approved. What differs is left beside it as {@code *.received};
 * run with {@code -Dapprove} to accept it after reading.
 */
final class Approved {
    private static final Path FOLDER = Path.of("src/test/resources/io/stagesync/report");

    private Approved() {}

    static void verify(String name, String received) throws IOException {
        Path approved = FOLDER.resolve(name);
        Path beside = FOLDER.resolve(name + ".received");
        if (Boolean.getBoolean("approve") || "".equals(System.getProperty("approve"))) {
            Files.writeString(approved, received);
        }
        String expected = Files.exists(approved) ? Files.readString(approved) : "";
        if (expected.equals(received)) {
            Files.deleteIfExists(beside);
        } else {
            Files.writeString(beside, received);
        }
        assertThat(received).as("%s, see %s", name, beside).isEqualTo(expected);
    }
}
