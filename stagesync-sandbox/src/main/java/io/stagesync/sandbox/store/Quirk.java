package io.stagesync.sandbox.store;

/** A defect or oddity that a stage can show, named so that a test can switch it off. */
public enum Quirk {
    /** A list export reads at most 1001 values per field and request and says nothing (3.4 item 1, observed A3). */
    LIST_EXPORT_CUT,
    /**
     * The cursor of a list export counts elements but is used as an offset in values (3.4 item 2, observed A1).
     * Without it the cursor counts values, and the elements come by node id.
     */
    LIST_CURSOR_COUNTS_ELEMENTS,
    /** List elements come in hash order once more than four nodes have values (observed A2). */
    LISTS_IN_HASH_ORDER,
    /** Pages of a relation above 1000 rows repeat and skip links; on Postgres only (3.4 item 3, observed A4). */
    RELATION_PAGES_SHIFT,
    /** A refused node keeps its row in the id table, which a later good import reports (observed A7). */
    REFUSED_NODES_LEAVE_TRACE,
    /** All strings of a batch carry the cause of its first failure (4.5). */
    ONE_CAUSE_PER_BATCH,
    /**
     * Ids and strings compare ignoring case and trailing blanks, unique strings over 191 characters; on MySQL only
     * (3.2, observed C).
     */
    CASE_IGNORED,
    /**
     * An import that outlasts the HTTP timeout answers 503 and goes on (observed A8). Without it an import knows no timeout
     * and simply answers late. For the HTTP side.
     */
    IMPORT_GOES_ON_AFTER_TIMEOUT,
    /** Dates before the Gregorian calendar shift by two days at each import (observed C, 4.2). */
    OLD_DATES_SHIFT,
    /** Int values lose their fraction and wrap around at import instead of being refused (4.2). */
    INTS_WRAP
}
