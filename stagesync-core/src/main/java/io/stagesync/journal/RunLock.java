package io.stagesync.journal;

import io.stagesync.model.UsageException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says that a run is being written, to every process on this machine: two that apply the same plan would send the same
 * twice. The operating system lets go of it when the process ends, however it ends.
 */
public final class RunLock implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;

    private RunLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws UsageException when another process has it, or the folder cannot be written
     */
    public static RunLock take(RunFile run) {
        Path file = Path.of(run.path() + ".lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new UsageException("Cannot apply run " + run.header().id()
                        + ": another process is applying it. Wait until it ends, then look: stagesync show "
                        + run.header().id());
            }
            return new RunLock(file, channel);
        } catch (IOException e) {
            throw new UsageException("Cannot lock run '" + run.path() + "': " + e.getMessage(), e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            channel.close();
        } catch (IOException e) {
            throw new UsageException("Cannot unlock '" + file + "': " + e.getMessage(), e);
        }
    }
}
