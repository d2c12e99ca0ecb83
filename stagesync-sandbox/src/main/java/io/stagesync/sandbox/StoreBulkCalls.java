package io.stagesync.sandbox;

import io.stagesync.sandbox.bulk.BulkAnswer;
import io.stagesync.sandbox.bulk.Export;
import io.stagesync.sandbox.bulk.Import;
import io.stagesync.sandbox.http.BulkCalls;
import io.stagesync.sandbox.store.SqliteStageStore;
import java.time.Clock;
import tools.jackson.databind.JsonNode;

/** Import and export over a store. */
final class StoreBulkCalls implements BulkCalls {
    private final Import importing;
    private final Export exporting;

    StoreBulkCalls(SqliteStageStore store, Clock clock) {
        this.importing = new Import(store, clock);
        this.exporting = new Export(store);
    }

    @Override
    public Answer importValues(JsonNode request, String requestId) {
        return answer(importing.run(request, requestId));
    }

    @Override
    public Answer export(JsonNode request, String requestId) {
        return answer(exporting.run(request, requestId));
    }

    private static Answer answer(BulkAnswer answer) {
        return new Answer(answer.status(), answer.json());
    }
}
