package io.stagesync.journal;

import io.stagesync.model.EntryKey;
import io.stagesync.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is kept between runs, {@code .stagesync/state.db}: for each two stages the identity map. Each record is durable
 * when its method returns. Safe for several threads and several processes.
 */
public final class StateFile implements AutoCloseable {
    private static final int VERSION = 1;
    private final Database database;

    private StateFile(Database database) {
        this.database = database;
    }

    /** A state that is gone when it is closed, for stages of which nothing need be kept. */
    public static StateFile inMemory() {
        return prepared(Database.open(Path.of(":memory:")));
    }

    /**
     * Opens the file, which is made when it is not there.
     *
     * @throws UsageException when it cannot be used or was written by a newer StageSync
     */
    public static StateFile open(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UsageException("Cannot make the folder of '" + file + "': " + e.getMessage(), e);
        }
        Database database = Database.open(file, "pragma busy_timeout = 10000");
        int version =
                database.query("pragma user_version", row -> row.getInt(1)).get(0);
        if (version > VERSION) {
            database.close();
            throw new UsageException("Cannot open '" + file + "': it was written by a newer StageSync (format "
                    + version + ", this one knows " + VERSION + "). Use that version.");
        }
        return prepared(database);
    }

    private static StateFile prepared(Database database) {
        database.transact(() -> {
            database.execute("""
                    create table if not exists identity (one text not null, other text not null, model text not null,
                        one_id text not null, other_id text not null,
                        primary key (one, other, model, one_id)) without rowid""");
            database.execute("create unique index if not exists identity_by_other"
                    + " on identity (one, other, model, other_id)");
            database.execute("""
                    create table if not exists known (one text not null, other text not null, model text not null,
                        primary key (one, other, model)) without rowid""");
            database.execute("pragma user_version = " + VERSION);
        });
        return new StateFile(database);
    }

    /** The identity map of two stages; the same map serves both directions. */
    public Identities identities(String source, String destination) {
        return new PairMap(source, destination);
    }

    @Override
    public synchronized void close() {
        database.close();
    }

    /** One pair of stages: they are kept in the order of their names, so that both directions share one map. */
    private final class PairMap implements Identities {
        private final String one;
        private final String other;
        private final boolean forward;

        PairMap(String source, String destination) {
            forward = source.compareTo(destination) <= 0;
            one = forward ? source : destination;
            other = forward ? destination : source;
        }

        @Override
        public Optional<String> destinationId(EntryKey source) {
            return find(source, forward);
        }

        @Override
        public Optional<EntryKey> sourceKey(EntryKey destination) {
            return find(destination, !forward).map(id -> new EntryKey(destination.model(), id));
        }

        private Optional<String> find(EntryKey key, boolean byOne) {
            String sql = byOne
                    ? "select other_id from identity where one = ? and other = ? and model = ? and one_id = ?"
                    : "select one_id from identity where one = ? and other = ? and model = ? and other_id = ?";
            synchronized (StateFile.this) {
                List<String> found = database.query(sql, row -> row.getString(1), one, other, key.model(), key.id());
                return found.stream().findFirst();
            }
        }

        @Override
        public void record(EntryKey source, String destinationId) {
            recordAll(source.model(), Map.of(source.id(), destinationId));
        }

        @Override
        public void recordAll(String model, Map<String, String> destinationIds) {
            insert("insert or replace into identity values (?, ?, ?, ?, ?)", model, destinationIds);
        }

        @Override
        public void recordMissing(String model, Map<String, String> destinationIds) {
            insert("insert or ignore into identity values (?, ?, ?, ?, ?)", model, destinationIds);
        }

        private void insert(String sql, String model, Map<String, String> destinationIds) {
            synchronized (StateFile.this) {
                database.transact(() -> destinationIds.forEach((source, destination) -> database.update(
                        sql, one, other, model, forward ? source : destination, forward ? destination : source)));
            }
        }

        @Override
        public void forget(EntryKey source) {
            String column = forward ? "one_id" : "other_id";
            synchronized (StateFile.this) {
                database.update(
                        "delete from identity where one = ? and other = ? and model = ? and " + column + " = ?",
                        one,
                        other,
                        source.model(),
                        source.id());
            }
        }

        @Override
        public boolean knows(String model) {
            synchronized (StateFile.this) {
                return database.query(
                                "select count(*) from known where one = ? and other = ? and model = ?",
                                row -> row.getInt(1) > 0,
                                one,
                                other,
                                model)
                        .get(0);
            }
        }

        @Override
        public void know(Collection<String> models) {
            synchronized (StateFile.this) {
                database.transact(() -> models.forEach(
                        model -> database.update("insert or ignore into known values (?, ?, ?)", one, other, model)));
            }
        }
    }
}
