package io.stagesync.sandbox.hygraph.store;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/** Documents as rows of an SQLite file. Each call is one transaction of the database. */
final class DocumentFile implements AutoCloseable {
    private static final int BATCH = 1000;

    private final Path path;
    private final Connection connection;
    private final PreparedStatement upsert;
    private final PreparedStatement delete;

    private DocumentFile(Path path, Connection connection) throws SQLException {
        this.path = path;
        this.connection = connection;
        upsert = connection.prepareStatement(
                "INSERT OR REPLACE INTO document (stage, type, id, link_ages, content)" + " VALUES (?, ?, ?, ?, ?)");
        delete = connection.prepareStatement("DELETE FROM document WHERE stage = ? AND type = ? AND id = ?");
    }

    /** What is done with each row. */
    interface Loader {
        void load(String stage, Document document, List<Long> linkAges);
    }

    static DocumentFile open(Path path) {
        Properties properties = new Properties();
        // else the driver asks for the last row's number after every insert
        properties.setProperty("jdbc.get_generated_keys", "false");
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.toAbsolutePath(), properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = NORMAL");
                statement.execute("CREATE TABLE IF NOT EXISTS document (stage TEXT NOT NULL, type TEXT NOT NULL,"
                        + " id TEXT NOT NULL, link_ages TEXT NOT NULL, content TEXT NOT NULL,"
                        + " PRIMARY KEY (stage, type, id)) WITHOUT ROWID");
            }
            connection.setAutoCommit(false);
            return new DocumentFile(path, connection);
        } catch (SQLException e) {
            throw failure("open", path, e);
        }
    }

    void load(Loader loader) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT stage, link_ages, content FROM document")) {
            while (rows.next()) {
                loader.load(rows.getString(1), DocumentJson.read(rows.getString(3)), ages(rows.getString(2)));
            }
            connection.commit();
        } catch (SQLException e) {
            throw failure("read", path, e);
        }
    }

    void save(Contents contents, Set<Transaction.Change> changes) {
        save(batch -> {
            for (Transaction.Change change : changes) {
                Document document = contents.find(change.stage(), change.link()).orElse(null);
                if (document == null) {
                    delete.setString(1, change.stage());
                    delete.setString(2, change.link().type());
                    delete.setString(3, change.link().id());
                    delete.executeUpdate();
                } else {
                    batch.add(contents, change.stage(), document);
                }
            }
        });
    }

    /** Saves everything. */
    void save(Contents contents) {
        save(batch -> {
            for (String stage : contents.stages()) {
                for (Document document : contents.all(stage)) {
                    batch.add(contents, stage, document);
                }
            }
        });
    }

    private interface Work {
        void run(Batch batch) throws SQLException;
    }

    private final class Batch {
        private int waiting;

        void add(Contents contents, String stage, Document document) throws SQLException {
            upsert.setString(1, stage);
            upsert.setString(2, document.type());
            upsert.setString(3, document.id());
            upsert.setString(
                    4,
                    contents.linkAges(stage, document).stream()
                            .map(String::valueOf)
                            .collect(joining(",")));
            upsert.setString(5, DocumentJson.write(document));
            upsert.addBatch();
            if (++waiting == BATCH) {
                flush();
            }
        }

        void flush() throws SQLException {
            if (waiting > 0) {
                upsert.executeBatch();
                waiting = 0;
            }
        }
    }

    private void save(Work work) {
        try {
            Batch batch = new Batch();
            work.run(batch);
            batch.flush();
            connection.commit();
        } catch (SQLException e) {
            try {
                upsert.clearBatch();
                connection.rollback();
            } catch (SQLException second) {
                e.addSuppressed(second);
            }
            throw failure("write", path, e);
        }
    }

    private static List<Long> ages(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Long::valueOf).toList();
    }

    private static IllegalStateException failure(String what, Path path, SQLException cause) {
        return new IllegalStateException(
                "Cannot " + what + " the environment's file " + path + ": " + cause.getMessage()
                        + ". Check that the folder exists and that nothing else uses the file.",
                cause);
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure("close", path, e);
        }
    }
}
