package io.stagesync.journal;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table of a run's changes and what became of them. Its user holds a lock. */
final class ChangeTable {
    private static final int PAGE = 500;
    private static final long PAGE_CHARACTERS = 4_000_000;
    private static final int SIZE_COLUMN = 11;
    private static final String COLUMNS = "number, pass, action, model, id, before, after, fields, outcome, reason";
    private static final String TABLES = " from change cross join image using (number)";

    private final Database database;

    ChangeTable(Database database) {
        this.database = database;
    }

    long lastNumber() {
        return database.query("select coalesce(max(number), 0) from change", row -> row.getLong(1))
                .get(0);
    }

    void insert(Change change) {
        database.update(
                "insert into change (number, pass, action, model, id, fields) values (?, ?, ?, ?, ?, ?)",
                change.number(),
                change.pass().place(),
                change.action().name(),
                change.key().model(),
                change.key().id(),
                String.join(",", change.fields()));
        database.update(
                "insert into image values (?, ?, ?)",
                change.number(),
                change.before().map(EntryJson::write).orElse(null),
                change.after().map(EntryJson::write).orElse(null));
    }

    /** The next changes of a pass: as many as make a page by number or by size. */
    List<ChangeRecord> after(Pass pass, long number) {
        return database.page(
                "select " + COLUMNS + ", coalesce(length(before), 0) + coalesce(length(after), 0)" + TABLES
                        + " where pass = ? and number > ? order by number limit ?",
                ChangeTable::read,
                SIZE_COLUMN,
                PAGE_CHARACTERS,
                pass.place(),
                number,
                PAGE);
    }

    List<ChangeRecord> after(Pass pass, Action action, String model, long number) {
        return database.page(
                "select " + COLUMNS + ", coalesce(length(before), 0) + coalesce(length(after), 0)"
                        + TABLES + " where pass = ? and model = ? and action = ? and number > ?"
                        + " order by number limit ?",
                ChangeTable::read,
                SIZE_COLUMN,
                PAGE_CHARACTERS,
                pass.place(),
                model,
                action.name(),
                number,
                PAGE);
    }

    List<ChangeRecord> ofModel(Pass pass, String model, long after, int most) {
        return database.query(
                "select " + COLUMNS + TABLES + " where pass = ? and number > ? and model = ? order by number limit ?",
                ChangeTable::read,
                pass.place(),
                after,
                model,
                most);
    }

    List<ChangeRecord> failures(long after, int most) {
        return database.query(
                "select " + COLUMNS + TABLES + " where outcome <> 'WRITTEN' and number > ? order by number limit ?",
                ChangeTable::read,
                after,
                most);
    }

    List<ChangeRecord> ofEntry(EntryKey key) {
        return database.query(
                "select " + COLUMNS + TABLES + " where model = ? and id = ? order by pass, number",
                ChangeTable::read,
                key.model(),
                key.id());
    }

    List<EntryKey> triedEntries(String model, String after, int most) {
        return database.query(
                "select distinct id from change where model = ? and id > ? and outcome is not null"
                        + " order by id limit ?",
                row -> new EntryKey(model, row.getString(1)),
                model,
                after,
                most);
    }

    boolean anyOf(EntryKey key) {
        return database.query(
                        "select exists (select 1 from change where model = ? and id = ?)",
                        row -> row.getBoolean(1),
                        key.model(),
                        key.id())
                .get(0);
    }

    boolean isWrittenBefore(Change change) {
        return database.query(
                        "select not exists (select 1 from change where model = ? and id = ? and number < ? and pass <> ?"
                                + " and (outcome is null or outcome <> ?))",
                        row -> row.getBoolean(1),
                        change.key().model(),
                        change.key().id(),
                        change.number(),
                        Pass.DELETIONS.place(),
                        OutcomeCode.WRITTEN.name())
                .get(0);
    }

    private static ChangeRecord read(ResultSet row) throws SQLException {
        EntryKey key = new EntryKey(row.getString(4), row.getString(5));
        Optional<Entry> before = Optional.ofNullable(row.getString(6)).map(text -> EntryJson.read(key, text));
        Optional<Entry> after = Optional.ofNullable(row.getString(7)).map(text -> EntryJson.read(key, text));
        String fields = row.getString(8);
        Set<String> names = fields.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(fields.split(",")));
        Change change = new Change(
                row.getLong(1), Pass.at(row.getInt(2)), Action.valueOf(row.getString(3)), key, before, after, names);
        String reason = row.getString(10);
        Optional<Outcome> outcome = Optional.ofNullable(row.getString(9))
                .map(code -> OutcomeCode.valueOf(code).outcome(reason == null ? "" : reason));
        return new ChangeRecord(change, outcome);
    }

    List<EntryKey> lostCreations() {
        return database.query(
                "select model, id from change where action = 'CREATE' and outcome is not null"
                        + " and outcome not in ('WRITTEN', 'PARTIAL', 'INTENDED', 'UNKNOWN')",
                row -> new EntryKey(row.getString(1), row.getString(2)));
    }

    void record(Change change, OutcomeCode code, String reason) {
        database.update(
                "update change set outcome = ?, reason = ? where number = ?",
                code.name(),
                reason.isEmpty() ? null : reason,
                change.number());
    }

    List<Tally> tallies() {
        return database.query(
                """
                select pass, action, model, count(*), coalesce(sum(outcome = 'WRITTEN'), 0),
                       coalesce(sum(outcome not in ('WRITTEN', 'INTENDED', 'UNKNOWN')), 0)
                from change group by pass, action, model order by pass, min(number)
                """,
                row -> new Tally(
                        Pass.at(row.getInt(1)),
                        Action.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)));
    }
}
