package io.stagesync.sandbox.hygraph;

import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The real schemas and contents, where they are at hand. */
public final class HygraphSchemas {
    private HygraphSchemas() {}

    public static boolean isAtHand() {
        return Files.isDirectory(shared("schemas/hygraph"));
    }

    /** The files' names; none where they are missing, so that a parameterized test is skipped. */
    public static List<String> names() {
        Path folder = shared("schemas/hygraph");
        Assumptions.assumeTrue(Files.isDirectory(folder), "The real schemas are missing; set -Dstagesync.shared");
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".graphql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ProjectSchema schema(String name) {
        return ProjectSchema.read(text("schemas/hygraph/" + name));
    }

    public static String text(String path) {
        Path file = shared(path);
        Assumptions.assumeTrue(Files.exists(file), "The real data are missing; set -Dstagesync.shared");
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path shared(String path) {
        return Path.of(System.getProperty("stagesync.shared", "none"), "data", path);
    }
}
