package io.stagesync.journal;

import io.stagesync.model.Base;
import io.stagesync.model.EntryKey;
import java.util.List;

/** What the entries of a run will be on both sides when it is through. Its user holds a lock. */
final class BaseTable {
    private final Database database;

    BaseTable(Database database) {
        this.database = database;
    }

    void put(BaseRecord each) {
        database.update(
                "insert or replace into base values (?, ?, ?, ?)",
                each.key().model(),
                each.key().id(),
                each.base().fingerprint(),
                each.base().text());
    }

    List<BaseRecord> reached(int most) {
        return database.query(
                "select model, id, fingerprint, marks from base b where not exists (select 1 from change c"
                        + " where c.model = b.model and c.id = b.id and (c.outcome is null or c.outcome <> ?)) limit ?",
                row -> new BaseRecord(
                        new EntryKey(row.getString(1), row.getString(2)),
                        Base.parse(row.getString(3), row.getString(4))),
                OutcomeCode.WRITTEN.name(),
                most);
    }

    void remove(BaseRecord each) {
        database.update(
                "delete from base where model = ? and id = ?",
                each.key().model(),
                each.key().id());
    }
}
