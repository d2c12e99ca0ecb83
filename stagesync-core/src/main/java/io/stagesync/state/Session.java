package io.stagesync.state;

import io.stagesync.journal.Database;
import io.stagesync.model.UsageException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The one connection to a state, opened when something is asked. Threads take turns. One that its server has ended is
 * opened anew.
 */
final class Session implements AutoCloseable {
    private final Supplier<Database> opener;
    private @Nullable Database database;

    Session(Supplier<Database> opener) {
        this.opener = opener;
    }

    /** Asks something that may be asked twice. */
    synchronized <T> T ask(Function<Database, T> question) {
        Database current = current();
        try {
            return question.apply(current);
        } catch (UsageException e) {
            if (!current.isLost(e)) {
                throw e;
            }
            close();
            return question.apply(current());
        }
    }

    /** Does something that may be done twice. */
    void tell(Consumer<Database> deed) {
        ask(each -> {
            deed.accept(each);
            return true;
        });
    }

    private Database current() {
        Database current = database;
        if (current == null) {
            current = opener.get();
            database = current;
        }
        return current;
    }

    @Override
    public synchronized void close() {
        Database current = database;
        if (current != null) {
            database = null;
            current.close();
        }
    }
}
