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
import org.sqlite.SQLiteException;

/**
 * One SQLite connection with plain SQL. Statements are prepared once. Not safe for several threads: its users hold a
 * lock.
 */
final class Database implements AutoCloseable {
    /** Takes one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static final String WRITABLE = "Check that the disk is not full and that the file can be written.";

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a file, which is made when it is not there.
     *
     * @param settings run first, before anything is written to the file's log
     */
    static Database open(Path file, String... settings) {
        Connection connection;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        } catch (SQLException e) {
            throw new UsageException("Cannot open '" + file + "': " + e.getMessage(), e);
        }
        Database database = new Database(file, connection);
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

    Path file() {
        return file;
    }

    void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    void update(String sql, @Nullable Object... arguments) {
        try {
            bind(sql, arguments).executeUpdate();
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... arguments) {
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
    void transact(Runnable work) {
        execute("begin immediate");
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
                    "Cannot read '" + file + "': it is damaged (" + e.getMessage()
                            + "). Restore it from a copy, or plan" + " again.",
                    e);
        }
    }

    private PreparedStatement bind(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private UsageException broken(SQLException e) {
        String advice = e instanceof SQLiteException sqlite
                ? switch (sqlite.getResultCode()) {
                    case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_SCHEMA, SQLITE_ERROR ->
                        "It is damaged. Restore it from a copy, or plan again.";
                    case SQLITE_BUSY, SQLITE_LOCKED -> "Another process uses it. Wait until that ends.";
                    default -> WRITABLE;
                }
                : WRITABLE;
        return new UsageException("Cannot use '" + file + "': " + e.getMessage() + ". " + advice, e);
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
        remove(file);
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
