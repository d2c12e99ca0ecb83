package io.stagesync.state;

import io.stagesync.journal.Identities;
import io.stagesync.model.EntryKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The map of one pair of stages. They are kept in the order of their names, so that both directions share one map. */
final class SqlIdentities implements Identities {
    /** Does nothing where either side of the pair is in another. */
    private static final String INSERT = "insert into identity values (?, ?, ?, ?, ?) on conflict do nothing";

    private final Session session;
    private final String one;
    private final String other;
    private final boolean forward;

    SqlIdentities(Session session, String source, String destination) {
        this.session = session;
        forward = source.compareTo(destination) <= 0;
        one = forward ? source : destination;
        other = forward ? destination : source;
    }

    @Override
    public Optional<String> destinationId(EntryKey source) {
        return find(source, forward);
    }

    @Override
    public Optional<EntryKey> sourceKey(EntryKey destination) {
        return find(destination, !forward).map(id -> new EntryKey(destination.model(), id));
    }

    private Optional<String> find(EntryKey key, boolean byOne) {
        String sql = byOne
                ? "select other_id from identity where one = ? and other = ? and model = ? and one_id = ?"
                : "select one_id from identity where one = ? and other = ? and model = ? and other_id = ?";
        List<String> found = session.ask(
                database -> database.query(sql, row -> row.getString(1), one, other, key.model(), key.id()));
        return found.stream().findFirst();
    }

    /** Every pair of a model: the destination's ids by the source's. */
    Map<String, String> all(String model) {
        Map<String, String> pairs = new HashMap<>();
        session.ask(database -> database.query(
                        "select one_id, other_id from identity where one = ? and other = ? and model = ?",
                        row -> List.of(row.getString(1), row.getString(2)),
                        one,
                        other,
                        model))
                .forEach(pair -> pairs.put(pair.get(forward ? 0 : 1), pair.get(forward ? 1 : 0)));
        return pairs;
    }

    /** One statement where the pair is new, which is the rule: a server may be far away. */
    @Override
    public void record(EntryKey source, String destinationId) {
        List<String> pair = pair(source.model(), source.id(), destinationId);
        if (session.ask(database -> database.update(INSERT, pair.toArray())) == 0) {
            recordAll(source.model(), Map.of(source.id(), destinationId));
        }
    }

    @Override
    public void recordAll(String model, Map<String, String> destinationIds) {
        List<List<String>> pairs = new ArrayList<>();
        destinationIds.forEach((source, destination) -> pairs.add(pair(model, source, destination)));
        session.tell(database -> database.transact(() -> {
            database.updateAll(
                    "delete from identity where one = ? and other = ? and model = ? and (one_id = ? or other_id = ?)",
                    pairs);
            database.updateAll(INSERT, pairs);
        }));
    }

    @Override
    public void recordMissing(String model, Map<String, String> destinationIds) {
        List<List<String>> pairs = new ArrayList<>();
        destinationIds.forEach((source, destination) -> pairs.add(pair(model, source, destination)));
        session.tell(database -> database.transact(() -> database.updateAll(INSERT, pairs)));
    }

    private List<String> pair(String model, String source, String destination) {
        return List.of(one, other, model, forward ? source : destination, forward ? destination : source);
    }

    @Override
    public void forget(EntryKey source) {
        String column = forward ? "one_id" : "other_id";
        session.tell(database -> database.update(
                "delete from identity where one = ? and other = ? and model = ? and " + column + " = ?",
                one,
                other,
                source.model(),
                source.id()));
    }

    @Override
    public boolean knows(String model) {
        return !session.ask(database -> database.query(
                        "select model from known where one = ? and other = ? and model = ?",
                        row -> row.getString(1),
                        one,
                        other,
                        model))
                .isEmpty();
    }

    @Override
    public void know(Collection<String> models) {
        List<List<String>> rows =
                models.stream().map(model -> List.of(one, other, model)).toList();
        session.tell(database -> database.transact(
                () -> database.updateAll("insert into known values (?, ?, ?) on conflict do nothing", rows)));
    }
}
