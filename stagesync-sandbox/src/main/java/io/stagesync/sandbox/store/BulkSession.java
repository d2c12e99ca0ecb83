package io.stagesync.sandbox.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A transaction with the raw access that import and export have: rows by offset, and inserts that only the database's
 * own rules can refuse. A refusal is the database's complaint as its driver words it.
 */
public interface BulkSession extends Session {
    /** Nodes without their lists, by id. */
    List<Node> nodes(String model, long offset, int limit);

    /** The values of a list field over all nodes, by node id and position. */
    List<ListValue> listValues(String model, String field, long offset, int limit);

    /** The links of a relation, by A id and, in a direction of choice, B id. */
    List<Link> links(String relation, Ties ties, long offset, int limit);

    /** Stores a node as given, timestamps included. Nothing else is written: neither lists nor the id table. */
    Optional<String> importNode(String model, String id, Map<String, Object> values);

    /** Adds a row to the table of all ids. */
    Optional<String> importRelayId(String model, String id);

    /** Takes a row out of the table of all ids. */
    void forgetRelayId(String id);

    /** Appends to a list. */
    Optional<String> importListValue(String model, String field, String id, Object value);

    Optional<String> importLink(String relation, String a, String b);

    /** Sets a mark that {@link #undoToMark} can go back to; a second mark replaces the first. */
    void mark();

    /** Takes back everything since the mark. */
    void undoToMark();

    /** In which direction the links of one A side come. */
    enum Ties {
        ASCENDING,
        DESCENDING
    }

    record ListValue(String nodeId, Object value) {}

    /** The ids at the two sides of a relation. */
    record Link(String a, String b) {}
}
