package io.stagesync.sandbox.traffic;

import java.time.Instant;
import java.util.List;

/**
 * A request that was answered or dropped.
 *
 * @param at when it arrived
 * @param name the operation's name (or its fields), the value type of an import, the file type of an export
 * @param fields the top-level fields of a query or mutation, each as often as it is asked for; of others none
 * @param operations of a query or mutation the number of its top-level fields, of others 1; 0 if it was not understood
 * @param writes for a mutation the number of its top-level fields, for a store call 1, for an import the number of its
 *     elements, else 0
 * @param status the HTTP status, 0 if the connection was dropped
 */
public record LoggedRequest(
        Instant at,
        String method,
        String path,
        RequestKind kind,
        String name,
        List<String> fields,
        int operations,
        int writes,
        long bytesIn,
        long bytesOut,
        int status,
        long millis) {
    public LoggedRequest {
        fields = List.copyOf(fields);
    }
}
