package io.stagesync.sandbox.hygraph.store;

import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An environment that is held in memory, and in a file as well if one is given, from which it is there again when
 * opened anew. Safe for threads.
 */
public final class MemoryEnvironment implements Environment {
    private final ProjectSchema schema;
    private final Contents contents;
    private final @Nullable DocumentFile file;
    private final Clock clock;
    private final Supplier<String> ids;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private Instant lastWrite = Instant.EPOCH;

    private MemoryEnvironment(ProjectSchema schema, @Nullable DocumentFile file, Clock clock, Supplier<String> ids) {
        this.schema = schema;
        this.file = file;
        this.clock = clock;
        this.ids = ids;
        contents = new Contents(schema);
    }

    /** An empty environment that is gone when it is closed. */
    public static MemoryEnvironment inMemory(ProjectSchema schema) {
        return inMemory(schema, Clock.systemUTC(), ids());
    }

    /** An empty environment with a time and ids of the caller's, so that the same work makes the same content. */
    public static MemoryEnvironment inMemory(ProjectSchema schema, Clock clock, Supplier<String> ids) {
        return new MemoryEnvironment(schema, null, clock, ids);
    }

    /** The environment in a file, which is made if it is missing. Content that the schema does not know stays hidden. */
    public static MemoryEnvironment open(ProjectSchema schema, Path file) {
        return open(schema, file, Clock.systemUTC());
    }

    /** The same with a time of the caller's. */
    public static MemoryEnvironment open(ProjectSchema schema, Path file, Clock clock) {
        DocumentFile documents = DocumentFile.open(file);
        MemoryEnvironment environment = new MemoryEnvironment(schema, documents, clock, ids());
        documents.load(environment.contents::load);
        return environment;
    }

    private static Ids ids() {
        return new Ids(Clock.systemUTC(), new Random());
    }

    /** A copy with the same content and the same ids, as cloning an environment makes it (hygraph.md 0, point 2). */
    public MemoryEnvironment copy(Optional<Path> target) {
        MemoryEnvironment copy =
                target.map(path -> open(schema, path, clock)).orElseGet(() -> inMemory(schema, clock, ids()));
        lock.readLock().lock();
        try {
            copy.take(contents);
        } finally {
            lock.readLock().unlock();
        }
        return copy;
    }

    private void take(Contents original) {
        if (file != null) {
            file.save(original);
        }
        for (String stage : original.stages()) {
            for (Document document : original.all(stage)) {
                contents.load(stage, document, original.linkAges(stage, document));
            }
        }
    }

    @Override
    public ProjectSchema schema() {
        return schema;
    }

    @Override
    public <T> T read(Function<ContentReader, T> work) {
        lock.readLock().lock();
        try {
            return work.apply(contents);
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public <T> T transact(Function<ContentWriter, T> work) {
        lock.writeLock().lock();
        try {
            if (lock.getWriteHoldCount() > 1) {
                throw new IllegalStateException("A transaction cannot begin inside another one");
            }
            Transaction transaction = new Transaction(contents, ids, nextInstant());
            boolean done = false;
            try {
                T result = work.apply(transaction);
                if (file != null) {
                    file.save(contents, transaction.changes());
                }
                done = true;
                return result;
            } finally {
                if (!done) {
                    transaction.rollBack();
                }
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Later than that of the transaction before, so that {@code updatedAt} tells which write was the last. */
    private Instant nextInstant() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        lastWrite = now.isAfter(lastWrite) ? now : lastWrite.plus(1, ChronoUnit.MICROS);
        return lastWrite;
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }
}
