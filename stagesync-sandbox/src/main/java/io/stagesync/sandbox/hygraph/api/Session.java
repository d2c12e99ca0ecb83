package io.stagesync.sandbox.hygraph.api;

import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.ContentWriter;
import io.stagesync.sandbox.hygraph.store.Environment;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One call while it is answered: how it reaches the content and what it may do. For one thread. */
public final class Session {
    private final Environment environment;
    private final Permissions permissions;
    private final @Nullable ContentReader reader;
    private final @Nullable ContentWriter writer;

    private Session(
            Environment environment,
            Permissions permissions,
            @Nullable ContentReader reader,
            @Nullable ContentWriter writer) {
        this.environment = environment;
        this.permissions = permissions;
        this.reader = reader;
        this.writer = writer;
    }

    /** For a query, all of which sees the content at one moment. */
    static Session query(Environment environment, Permissions permissions, ContentReader open) {
        return new Session(environment, permissions, open, null);
    }

    /** For a mutation, each root field of which is a transaction of its own (hygraph.md 7.3). */
    static Session mutation(Environment environment, Permissions permissions) {
        return new Session(environment, permissions, null, null);
    }

    /** For a mutation that is one transaction altogether. */
    static Session atomic(Environment environment, Permissions permissions, ContentWriter open) {
        return new Session(environment, permissions, open, open);
    }

    public Permissions permissions() {
        return permissions;
    }

    public <T> T read(Function<ContentReader, T> work) {
        return reader != null ? work.apply(reader) : environment.read(work);
    }

    public <T> T write(Function<ContentWriter, T> work) {
        return writer != null ? work.apply(writer) : environment.transact(work);
    }
}
