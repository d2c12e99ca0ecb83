package io.stagesync.app.cli;

import io.stagesync.model.UsageException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone when it is closed, for runs that nobody needs to keep. */
final class TemporaryFolder implements AutoCloseable {
    private final Path path;

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(Files.createTempDirectory("stagesync-"));
        } catch (IOException e) {
            throw new UsageException(
                    "Cannot make a temporary folder: " + e.getMessage() + ". Check the disk, or set -Djava.io.tmpdir in"
                            + " STAGESYNC_JAVA_OPTS.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() {
        try (Stream<Path> walk = Files.walk(path)) {
            List<Path> deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remove the temporary folder " + path, e);
        }
    }
}
