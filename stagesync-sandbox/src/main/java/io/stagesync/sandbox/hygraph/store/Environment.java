package io.stagesync.sandbox.hygraph.store;

import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.util.function.Function;

/** The content of one environment. Readers share it, one writer has it alone. */
public interface Environment extends AutoCloseable {
    ProjectSchema schema();

    <T> T read(Function<ContentReader, T> work);

    /** Runs work as one transaction: what it did is undone when it throws, and durable when it returns. */
    <T> T transact(Function<ContentWriter, T> work);

    @Override
    void close();
}
