package io.stagesync.journal;

import io.stagesync.model.UsageException;
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
 * One SQLite connection with plain SQL. Statements are prepared once. Not safe for several threads: its users hold a
 * lock.
 */
final class Database implements AutoCloseable {
    /** Takes one row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static Database open(Path file) {
        Connection connection = null;
        try {
            connection = DriverManager.getConnection("jdbc:sqlite:" + file);
            Database database = new Database(file, connection);
            database.execute("pragma journal_mode = wal");
            database.execute("pragma synchronous = normal");
            return database;
        } catch (SQLException e) {
            closeQuietly(connection);
            throw new UsageException("Cannot open '" + file + "': " + e.getMessage(), e);
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new AssertionError("Closing a connection that never opened failed", e);
            }
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
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Runs work in one transaction; what it did is undone when it throws. */
    void transact(Runnable work) {
        execute("begin immediate");
        boolean done = false;
        try {
            work.run();
            execute("commit");
            done = true;
        } finally {
            if (!done) {
                execute("rollback");
            }
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
        return new UsageException(
                "Cannot use '" + file + "': " + e.getMessage()
                        + ". Check that the disk is not full and that the file can be written.",
                e);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw broken(e);
        }
    }
}
