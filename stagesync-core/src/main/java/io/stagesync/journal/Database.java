package io.stagesync.journal;

import io.stagesync.model.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One connection with plain SQL, to an SQLite file or a PostgreSQL server. Statements are prepared once. Not safe for
 * several threads: its users hold a lock.
 */
public final class Database implements AutoCloseable {
    /** Takes one row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final String name;
    private final Dialect dialect;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /**
     * Makes the database of an open connection, which it closes.
     *
     * @param name what it is called in messages
     */
    public Database(String name, Dialect dialect, Connection connection) {
        this.name = name;
        this.dialect = dialect;
        this.connection = connection;
    }

    /**
     * Opens an SQLite file, which is made when it is not there.
     *
     * @param settings run first, before anything is written to the file's log
     * @throws UsageException when it cannot be opened
     */
    public static Database open(Path file, String... settings) {
        Connection connection;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new UsageException("Cannot open '" + file + "': " + e.getMessage(), e);
        }
        Database database = new Database(file.toString(), Dialect.SQLITE, connection);
        try {
            for (String setting : settings) {
                database.execute(setting);
            }
            database.execute("pragma journal_mode = wal");
            database.execute("pragma synchronous = normal");
            return database;
        } catch (UsageException e) {
            database.close();
            throw e;
        }
    }

    /** The file of one that was opened as such. */
    Path file() {
        return Path.of(name);
    }

    /** Whether the error is that the connection is no more. A server may end one, a file does not. */
    public boolean isLost(UsageException error) {
        return error.getCause() instanceof SQLException cause && dialect.isLost(cause);
    }

    public void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Changes rows and returns how many it were. */
    public int update(String sql, @Nullable Object... arguments) {
        try {
            return bind(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Changes rows once for each list of arguments; a server is sent them together. */
    public void updateAll(String sql, List<? extends List<?>> arguments) {
        try {
            PreparedStatement statement = prepare(sql);
            for (List<?> each : arguments) {
                set(statement, each.toArray());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Reads all rows. */
    public <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = bind(sql, arguments).executeQuery()) {
            while (result.next()) {
                rows.add(read(reader, result));
            }
            return rows;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /**
     * Reads rows until they have so many characters together, at least one: large contents are read in short pages.
     *
     * @param size the number of the column that tells how many characters a row has
     */
    <T> List<T> page(String sql, RowReader<T> reader, int size, long mostCharacters, @Nullable Object... arguments) {
        List<T> rows = new ArrayList<>();
        long characters = 0;
        try (ResultSet result = bind(sql, arguments).executeQuery()) {
            while (characters < mostCharacters && result.next()) {
                rows.add(read(reader, result));
                characters += result.getLong(size);
            }
            return rows;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Runs work in one transaction; what it did is undone when it throws. */
    public void transact(Runnable work) {
        execute(dialect.begin());
        try {
            work.run();
            execute("commit");
        } catch (RuntimeException | Error e) {
            try {
                execute("rollback");
            } catch (UsageException undoing) {
                e.addSuppressed(undoing);
            }
            throw e;
        }
    }

    /** What was written by this program can be read by it; what cannot has been damaged since. */
    private <T> T read(RowReader<T> reader, ResultSet row) throws SQLException {
        try {
            return reader.read(row);
        } catch (RuntimeException e) {
            throw new UsageException(
                    "Cannot read '" + name + "': it is damaged (" + e.getMessage()
                            + "). Restore it from a copy, or plan" + " again.",
                    e);
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = prepare(sql);
        set(statement, arguments);
        return statement;
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void set(PreparedStatement statement, @Nullable Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private UsageException broken(SQLException e) {
        return new UsageException("Cannot use '" + name + "': " + e.getMessage() + ". " + dialect.advice(e), e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Closes the file and removes it with what SQLite keeps beside it. */
    void closeAndRemove() {
        close();
        remove(file());
    }

    /** Removes a file that nobody has open, with what SQLite keeps beside it. */
    static void remove(Path file) {
        try {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(file + suffix));
            }
        } catch (IOException e) {
            throw new UsageException("Cannot remove '" + file + "': " + e.getMessage(), e);
        }
    }
}
