package io.stagesync.journal;

import io.stagesync.model.EntryKey;
import java.util.LinkedHashMap;
import java.util.Map;

/** The table of a run's pairs of ids, where the destination chooses its own. Its user holds a lock. */
final class IdentityTable {
    private final Database database;

    IdentityTable(Database database) {
        this.database = database;
    }

    void put(EntryKey source, String destinationId) {
        database.update("insert or replace into identity values (?, ?, ?)", source.model(), source.id(), destinationId);
    }

    void remove(EntryKey source) {
        database.update("delete from identity where model = ? and source = ?", source.model(), source.id());
    }

    Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> ids = new LinkedHashMap<>();
        database.query(
                "select model, source, destination from identity",
                row -> String.valueOf(ids.computeIfAbsent(row.getString(1), model -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getString(3))));
        return ids;
    }
}
