package io.stagesync.sandbox.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.sqlite.Function;
import org.sqlite.SQLiteConfig;

/** Opens, copies and closes databases. */
final class SqliteConnections {
    /** Else the driver asks for the last row's number after every insert, which takes as long as the insert. */
    private static final Properties WITHOUT_GENERATED_KEYS = withoutGeneratedKeys();

    private SqliteConnections() {}

    /** A connection that is always in a transaction and knows the SQL function {@code fold}. */
    static Connection open(Optional<Path> file, Folding folding) {
        String place = file.map(path -> path.toAbsolutePath().toString()).orElse(":memory:");
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + place, WITHOUT_GENERATED_KEYS);
            try (Statement statement = connection.createStatement()) {
                if (file.isPresent()) {
                    statement.execute("PRAGMA journal_mode = WAL");
                    statement.execute("PRAGMA synchronous = NORMAL");
                } else {
                    statement.execute("PRAGMA synchronous = OFF");
                }
                statement.execute("PRAGMA temp_store = MEMORY");
            }
            Function.create(connection, "fold", new Fold(folding), 1, Function.FLAG_DETERMINISTIC);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            throw new StoreFailure(
                    "Cannot open the stage's database " + place + ": " + e.getMessage()
                            + ". Check that the folder exists and that nothing else uses the file.",
                    e);
        }
    }

    static Connection copy(Connection original, Optional<Path> file, Folding folding) {
        if (file.isPresent()) {
            writeTo(original, file.get());
            return open(file, folding);
        }
        try {
            Path folder = Files.createTempDirectory("stage");
            Path transfer = folder.resolve("clone.db");
            try {
                writeTo(original, transfer);
                return restored(transfer, folding);
            } finally {
                Files.deleteIfExists(transfer);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot clone a stage through a temporary file", e);
        }
    }

    private static Properties withoutGeneratedKeys() {
        SQLiteConfig config = new SQLiteConfig();
        config.setGetGeneratedKeys(false);
        return config.toProperties();
    }

    static void close(Connection connection) {
        try {
            connection.rollback();
            connection.close();
        } catch (SQLException e) {
            throw Statements.failure(e);
        }
    }

    private static Connection restored(Path file, Folding folding) {
        Connection memory = open(Optional.empty(), folding);
        try (Statement statement = memory.createStatement()) {
            statement.executeUpdate("restore from '" + file.toAbsolutePath() + "'");
            return memory;
        } catch (SQLException e) {
            close(memory);
            throw Statements.failure(e);
        }
    }

    private static void writeTo(Connection original, Path file) {
        try {
            original.setAutoCommit(true);
            try (var statement = original.prepareStatement("VACUUM INTO ?")) {
                statement.setString(1, file.toAbsolutePath().toString());
                statement.execute();
            } finally {
                original.setAutoCommit(false);
            }
        } catch (SQLException e) {
            throw new StoreFailure("Cannot copy the stage to " + file + ": " + e.getMessage(), e);
        }
    }

    private static final class Fold extends Function {
        private final Folding folding;

        Fold(Folding folding) {
            this.folding = folding;
        }

        @Override
        protected void xFunc() throws SQLException {
            String text = value_text(0);
            if (text == null) {
                result();
            } else {
                result(folding.pattern(text));
            }
        }
    }
}
