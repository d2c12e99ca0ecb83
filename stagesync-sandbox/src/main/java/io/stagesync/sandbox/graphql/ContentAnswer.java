package io.stagesync.sandbox.graphql;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a request.
 *
 * @param parsed whether the document parses; if not, the HTTP answer is a 500 (2.7)
 */
public record ContentAnswer(boolean parsed, ObjectNode body) {
    /** What an operation is, for the request log. */
    public enum Kind {
        QUERY,
        MUTATION,
        NONE
    }

    /**
     * An operation.
     *
     * @param name its name, or else the names of its fields
     * @param fields the top-level fields, for a mutation the writes; with aliases each counts
     */
    public record Operation(Kind kind, String name, List<String> fields) {
        public static final Operation NONE = new Operation(Kind.NONE, "", List.of());

        public Operation {
            fields = List.copyOf(fields);
        }
    }
}
