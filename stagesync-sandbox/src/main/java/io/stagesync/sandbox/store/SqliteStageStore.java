package io.stagesync.sandbox.store;

import io.stagesync.sandbox.datamodel.DataModel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A stage in a SQLite database, in a file or in memory. Safe for use by many threads; transactions wait for each other.
 * A transaction started inside another one on the same thread is part of it.
 */
public final class SqliteStageStore implements StageStore {
    /** Fair, so that whoever waits gets a turn between the transactions of an import. */
    private final ReentrantLock lock = new ReentrantLock(true);

    private final Connection connection;
    private final DataModel dataModel;
    private final Quirks quirks;
    private final Clock clock;
    private final Statements statements;
    private final SqliteBulkSession session;

    private SqliteStageStore(Connection connection, DataModel dataModel, Quirks quirks, Clock clock) {
        this.connection = connection;
        this.dataModel = dataModel;
        this.quirks = quirks;
        this.clock = clock;
        Layout layout = new Layout(dataModel);
        Folding folding = new Folding(quirks);
        statements = new Statements(connection);
        session = new SqliteBulkSession(statements, layout, folding, clock, new Causes(quirks.database()));
        transact(unused -> {
            SchemaMark.prepare(statements, layout, dataModel, folding);
            return true;
        });
    }

    /**
     * Opens a stage, or makes an empty one. Without a file the stage is gone when the store is closed. Fails with
     * {@link StoreFailure} where the file holds a stage of another schema.
     */
    public static SqliteStageStore open(Optional<Path> file, DataModel dataModel, Quirks quirks) {
        return open(file, dataModel, quirks, Clock.systemUTC());
    }

    /** Like the other, with the clock that timestamps are taken from where none are given. */
    public static SqliteStageStore open(Optional<Path> file, DataModel dataModel, Quirks quirks, Clock clock) {
        Connection connection = SqliteConnections.open(file, new Folding(quirks));
        try {
            return new SqliteStageStore(connection, dataModel, quirks, clock);
        } catch (RuntimeException e) {
            SqliteConnections.close(connection);
            throw e;
        }
    }

    /** A copy with all ids and timestamps, as GraphCMS clones a stage. The file must not exist yet. */
    public SqliteStageStore cloneTo(Optional<Path> file) {
        lock.lock();
        try {
            statements.close();
            Connection copy = SqliteConnections.copy(connection, file, new Folding(quirks));
            return new SqliteStageStore(copy, dataModel, quirks, clock);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public DataModel dataModel() {
        return dataModel;
    }

    public Quirks quirks() {
        return quirks;
    }

    @Override
    public <T> T transact(Function<Session, T> work) {
        return transactInBulk(work::apply);
    }

    /** Like {@link #transact}, with the access that imports and exports need. */
    public <T> T transactInBulk(Function<BulkSession, T> work) {
        lock.lock();
        try {
            return lock.getHoldCount() > 1 ? work.apply(session) : commit(work);
        } catch (SQLException e) {
            throw Statements.failure(e);
        } finally {
            lock.unlock();
        }
    }

    private <T> T commit(Function<BulkSession, T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.apply(session);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            statements.close();
            SqliteConnections.close(connection);
        } finally {
            lock.unlock();
        }
    }
}
