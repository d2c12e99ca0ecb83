package io.stagesync.connector;

import io.stagesync.model.Entry;
import io.stagesync.model.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Some entries of a model, in the connector's own order.
 *
 * @param entries may be empty even when there is a next page
 * @param next where to read on; empty on the last page
 * @param problems entries that could not be read; a read with such problems is not complete
 */
public record Page(List<Entry> entries, Optional<Cursor> next, List<Problem> problems) {
    public Page {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
