package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.store.BulkSession;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One table of an export: a model's nodes, a list field, or a relation. */
interface ExportTable {
    /** Hands over elements from a row on until the receiver declines one. */
    void read(BulkSession session, long row, Predicate<Element> receiver);

    /**
     * @param json the element itself
     * @param next the row after it, which a cursor would go on with
     */
    record Element(JsonNode json, long next) {}
}
