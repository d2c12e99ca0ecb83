package io.stagesync.state;

import static java.util.Objects.requireNonNull;

import io.stagesync.journal.Database;
import io.stagesync.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;

/**
 * A state in a file on this machine, {@code .stagesync/state.db} by default. It belongs to one project and knows stages by
 * their names. Files of a network are not for it: SQLite's locks do not hold there.
 */
public record SqliteState(Path file) implements StateLocation {
    private static final String MAGIC = "SQLite format 3\0";

    public SqliteState {
        requireNonNull(file, "file is null");
    }

    @Override
    public StateStore open(Clock clock) {
        Session session = new Session(this::database);
        return new SqlStateStore(
                session,
                (source, destination) -> new SqlIdentities(session, source.name(), destination.name()),
                (source, destination) -> new SqlBases(session, source.name(), destination.name()),
                clock::instant);
    }

    private Database database() {
        prepareFolder();
        Database database = connect();
        try {
            int version = version(database);
            StateTables.checkKnown(file.toString(), version);
            if (version < StateTables.VERSION) {
                migrate();
            }
            return database;
        } catch (UsageException e) {
            database.close();
            throw e;
        }
    }

    private void prepareFolder() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UsageException("Cannot make the folder of '" + file + "': " + e.getMessage(), e);
        }
        if (Files.exists(file) && !isDatabase()) {
            throw new UsageException(
                    "Cannot open '" + file + "': it is damaged, or no state of StageSync. It tells which"
                            + " entries of your stages belong together, so restore it from a backup. Where there is none, move"
                            + " it away: the next plan matches entries anew and says which it cannot match.");
        }
    }

    /** Looked at by hand first: opening what is no database would already write to it. An empty one is a new one. */
    private boolean isDatabase() {
        try (InputStream bytes = Files.newInputStream(file)) {
            String begin = new String(bytes.readNBytes(MAGIC.length()), StandardCharsets.ISO_8859_1);
            return begin.isEmpty() || begin.equals(MAGIC);
        } catch (IOException e) {
            throw new UsageException("Cannot read '" + file + "': " + e.getMessage(), e);
        }
    }

    private Database connect() {
        return Database.open(file, "pragma busy_timeout = 10000");
    }

    private static int version(Database database) {
        return database.query("pragma user_version", row -> row.getInt(1)).get(0);
    }

    /** One process after the other: on SQLite Flyway does not see to that itself. */
    private void migrate() {
        synchronized (SqliteState.class) {
            Path turns = Path.of(file + ".lock");
            try (FileChannel channel = FileChannel.open(turns, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock turn = channel.lock();
                    Database database = connect()) {
                assert turn.isValid();
                int version = version(database);
                if (version < StateTables.VERSION) {
                    StateTables.migrateSqlite(file, version);
                    database.execute("pragma user_version = " + StateTables.VERSION);
                }
            } catch (IOException e) {
                throw new UsageException("Cannot lock '" + turns + "': " + e.getMessage(), e);
            }
        }
    }
}
