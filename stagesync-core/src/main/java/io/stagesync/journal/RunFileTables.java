package io.stagesync.journal;

import io.stagesync.model.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables of a run file and the marks by which one is known. */
final class RunFileTables {
    /** {@code SSyn} in ASCII: tells a run file from any other SQLite file. */
    private static final int APPLICATION_ID = 0x5353796e;

    private static final int VERSION = 4;

    /** Where the two marks are in the header of an SQLite file. */
    private static final int USER_VERSION_AT = 60;

    private static final int APPLICATION_ID_AT = 68;
    private static final int HEADER_BYTES = 100;

    /** How many pages gather in the log before they are written to the file, which waits for the disk. */
    private static final String GATHERING = "pragma wal_autocheckpoint = 4000";

    private RunFileTables() {}

    /** Makes an empty run file. Its marks are written to the file itself at once, so that it is known by them always. */
    static Database create(Path file) {
        Database database = Database.open(
                file,
                "pragma page_size = 8192",
                "pragma application_id = " + APPLICATION_ID,
                "pragma user_version = " + VERSION,
                GATHERING);
        database.transact(() -> {
            database.execute("create table run (key text primary key, value text not null) strict");
            database.execute("""
                    create table change (number integer primary key, pass integer not null, action text not null,
                        model text not null, id text not null, fields text not null,
                        outcome text, reason text) strict""");
            // Apart, since what became of a change is written twice, and counted often.
            database.execute("create table image (number integer primary key, before text, after text) strict");
            database.execute("create index change_by_pass on change (pass, number)");
            database.execute("create index change_by_model on change (pass, model, action, number)");
            database.execute("create index change_by_entry on change (model, id)");
            database.execute("""
                    create table problem (severity text not null, code text not null, entry text,
                        subject text not null, message text not null, advice text not null,
                        entries integer not null) strict""");
            database.execute("""
                    create table readcount (model text not null, source integer not null,
                        destination integer not null, unchanged integer not null) strict""");
            database.execute("""
                    create table identity (model text not null, source text not null, destination text not null,
                        primary key (model, source)) strict""");
            database.execute("""
                    create table base (model text not null, id text not null, fingerprint text not null,
                        marks text not null, primary key (model, id)) strict""");
            database.execute("create table lastedit (model text primary key, edit text not null) strict");
            database.execute("""
                    create table mismatch (entry text not null, field text not null, expected text not null,
                        found text not null) strict""");
        });
        return database;
    }

    static Database openExisting(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("Cannot open run '" + file + "': there is no such file. See: stagesync runs");
        }
        // Looked at by hand first: opening another program's database would already write to it.
        ByteBuffer header = header(file);
        if (header.limit() < HEADER_BYTES || header.getInt(APPLICATION_ID_AT) != APPLICATION_ID) {
            throw new UsageException(
                    "Cannot open run '" + file + "': it is no StageSync run file. See: stagesync runs");
        }
        int version = header.getInt(USER_VERSION_AT);
        if (version > VERSION) {
            throw new UsageException("Cannot open run '" + file + "': it was written by a newer StageSync (format "
                    + version + ", this one knows " + VERSION + "). Use that version.");
        }
        if (version < VERSION) {
            throw new UsageException("Cannot open run '" + file + "': it was written by an older StageSync (format "
                    + version + ", this one knows " + VERSION + "). Use that version, or plan again.");
        }
        return Database.open(file, GATHERING);
    }

    private static ByteBuffer header(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return ByteBuffer.wrap(bytes.readNBytes(HEADER_BYTES));
        } catch (IOException e) {
            throw new UsageException("Cannot read run '" + file + "': " + e.getMessage(), e);
        }
    }
}
