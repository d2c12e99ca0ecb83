package io.stagesync.sandbox;

import io.stagesync.sandbox.http.BulkCalls;
import io.stagesync.sandbox.store.SqliteStageStore;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/** Import and export over a store. */
final class StoreBulkCalls implements BulkCalls {
    private final SqliteStageStore store;

    StoreBulkCalls(SqliteStageStore store, Clock clock) {
        this.store = store;
    }

    @Override
    public Answer importValues(JsonNode request) {
        throw new UnsupportedOperationException(store.dataModel().toString());
    }

    @Override
    public Answer export(JsonNode request) {
        throw new UnsupportedOperationException(store.dataModel().toString());
    }
}
