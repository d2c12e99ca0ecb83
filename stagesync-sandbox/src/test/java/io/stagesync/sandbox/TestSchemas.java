package io.stagesync.sandbox;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.Flavor;
import io.stagesync.sandbox.datamodel.SchemaReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** The schemas that tests use: our own, and real ones where the shared folder is at hand. */
public final class TestSchemas {
    private TestSchemas() {}

    public static DataModel everyKind() {
        return SchemaReader.read(text("/datamodels/every-kind.graphql"), Flavor.GRAPHCMS);
    }

    public static DataModel hotels() {
        return SchemaReader.read(text("/datamodels/hotels.graphql"), Flavor.PRISMA);
    }

    public static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(TestSchemas.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Skips the test where the real schemas are missing. */
    public static DataModel real(String name) {
        return SchemaReader.read(realFile(name), Flavor.GRAPHCMS);
    }

    public static Path realFile(String name) {
        Path file = Path.of(System.getProperty("stagesync.shared", "none"), "data/schemas/graphcms-v1", name);
        Assumptions.assumeTrue(Files.exists(file), "The real schemas are missing; set -Dstagesync.shared");
        return file;
    }
}
