package io.stagesync.state;

import io.stagesync.journal.BaseRecord;
import io.stagesync.journal.Bases;
import io.stagesync.model.Base;
import io.stagesync.model.EntryKey;
import java.util.List;

/** The bases of one pair of stages, in this direction: what was transformed on the way is another content. */
final class SqlBases implements Bases {
    private final Session session;
    private final String source;
    private final String destination;

    SqlBases(Session session, String source, String destination) {
        this.session = session;
        this.source = source;
        this.destination = destination;
    }

    @Override
    public List<BaseRecord> after(String model, String id, int most) {
        return session.ask(database -> database.query(
                "select id, fingerprint, marks from base"
                        + " where source = ? and destination = ? and model = ? and id > ? order by id limit ?",
                row -> new BaseRecord(
                        new EntryKey(model, row.getString(1)), Base.parse(row.getString(2), row.getString(3))),
                source,
                destination,
                model,
                id,
                most));
    }

    @Override
    public void record(List<BaseRecord> some) {
        List<List<String>> rows = some.stream()
                .map(each -> List.of(
                        source,
                        destination,
                        each.key().model(),
                        each.key().id(),
                        each.base().fingerprint(),
                        each.base().text()))
                .toList();
        session.tell(database -> database.transact(() -> database.updateAll(
                "insert into base values (?, ?, ?, ?, ?, ?) on conflict (source, destination, model, id)"
                        + " do update set fingerprint = excluded.fingerprint, marks = excluded.marks",
                rows)));
    }

    @Override
    public void forget(List<EntryKey> some) {
        List<List<String>> rows = some.stream()
                .map(key -> List.of(source, destination, key.model(), key.id()))
                .toList();
        session.tell(database -> database.transact(() -> database.updateAll(
                "delete from base where source = ? and destination = ? and model = ? and id = ?", rows)));
    }
}
