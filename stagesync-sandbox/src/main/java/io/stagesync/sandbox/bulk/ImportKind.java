package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.store.SqliteStageStore;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One {@code valueType}: first all elements are converted, then all are written. */
interface ImportKind {
    /** Takes an element; fails with {@link CallError} where it cannot be understood. */
    void convert(JsonNode element);

    /**
     * Writes what was converted, in as many transactions as the database behind would; returns the answer's strings, those
     * of the database first.
     */
    List<String> write(SqliteStageStore store);
}
