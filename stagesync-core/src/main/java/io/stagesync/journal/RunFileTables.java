package io.stagesync.journal;

import io.stagesync.model.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables of a run file and the marks by which one is known. */
final class RunFileTables {
    /** {@code SSyn} in ASCII: tells a run file from any other SQLite file. */
    private static final int APPLICATION_ID = 0x5353796e;

    private static final int VERSION = 1;

    private RunFileTables() {}

    static void create(Database database) {
        database.transact(() -> {
            database.execute("pragma application_id = " + APPLICATION_ID);
            database.execute("pragma user_version = " + VERSION);
            database.execute("create table run (key text primary key, value text not null) strict");
            database.execute("""
                    create table change (number integer primary key, pass integer not null, action text not null,
                        model text not null, id text not null, before text, after text, fields text not null,
                        outcome text, reason text) strict""");
            database.execute("create index change_by_pass on change (pass, number)");
            database.execute("create index change_by_entry on change (model, id)");
            database.execute("""
                    create table problem (severity text not null, code text not null, entry text,
                        subject text not null, message text not null, advice text not null,
                        entries integer not null) strict""");
            database.execute("""
                    create table readcount (model text not null, source integer not null,
                        destination integer not null, unchanged integer not null) strict""");
            database.execute("""
                    create table mismatch (entry text not null, field text not null, expected text not null,
                        found text not null) strict""");
        });
    }

    static Database openExisting(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new UsageException("Cannot open run '" + file + "': there is no such file. See: stagesync runs");
        }
        Database database = Database.open(file);
        int application = pragma(database, "application_id");
        int version = pragma(database, "user_version");
        if (application != APPLICATION_ID) {
            database.close();
            throw new UsageException(
                    "Cannot open run '" + file + "': it is no StageSync run file. See: stagesync runs");
        }
        if (version > VERSION) {
            database.close();
            throw new UsageException("Cannot open run '" + file + "': it was written by a newer StageSync (format "
                    + version + ", this one knows " + VERSION + "). Use that version.");
        }
        return database;
    }

    private static int pragma(Database database, String name) {
        return database.query("pragma " + name, row -> row.getInt(1)).get(0);
    }
}
