package io.stagesync.sandbox.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs SQL with bound parameters on one connection and keeps the latest statements prepared. Not thread-safe. */
final class Statements {
    private static final int KEPT = 200;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new LinkedHashMap<>(16, 0.75f, true);

    Statements(Connection connection) {
        this.connection = connection;
    }

    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> query(String sql, List<? extends @Nullable Object> parameters, Row<T> row) {
        try {
            PreparedStatement statement = bind(sql, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(row.read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** The number of rows changed. */
    int update(String sql, List<? extends @Nullable Object> parameters) {
        try {
            return bind(sql, parameters).executeUpdate();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Lets go of all prepared statements; further ones are prepared anew. */
    void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            prepared.clear();
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static StoreFailure failure(SQLException cause) {
        return new StoreFailure("The stage's database failed: " + cause.getMessage(), cause);
    }

    private PreparedStatement bind(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            dropOldest();
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        int index = 0;
        for (Object parameter : parameters) {
            index++;
            if (parameter instanceof String text) {
                statement.setString(index, text);
            } else {
                statement.setObject(index, parameter);
            }
        }
        return statement;
    }

    private void dropOldest() throws SQLException {
        if (prepared.size() >= KEPT) {
            var oldest = prepared.entrySet().iterator().next();
            prepared.remove(oldest.getKey());
            oldest.getValue().close();
        }
    }
}
