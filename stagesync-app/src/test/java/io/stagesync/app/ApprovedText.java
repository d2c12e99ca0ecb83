package io.stagesync.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares texts with files that a person has read. {@code -Dstagesync.update-docs=true} writes the files anew; read the
 * difference before committing it.
 */
public final class ApprovedText {
    private static final boolean UPDATE = Boolean.getBoolean("stagesync.update-docs");

    private ApprovedText() {}

    /** The root of the repository, which Surefire names. */
    public static Path root() {
        return Path.of(System.getProperty("stagesync.root", ".."));
    }

    /** A file beside the tests. */
    public static void assertApproved(String name, String text) {
        assertFile(
                root().resolve("stagesync-app/src/test/resources/io/stagesync/app")
                        .resolve(name),
                text);
    }

    public static void assertFile(Path file, String text) {
        try {
            if (UPDATE) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, text);
            }
            assertThat(file).as("write it with -Dstagesync.update-docs=true").exists();
            assertThat(text)
                    .as("%s is out of date: write it with -Dstagesync.update-docs=true", file)
                    .isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError("Cannot compare with " + file, e);
        }
    }
}
