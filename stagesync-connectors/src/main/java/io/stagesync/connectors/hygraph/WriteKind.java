package io.stagesync.connectors.hygraph;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A kind of write: how it is sent, and what the stage's answers say about it. */
interface WriteKind<T> {
    /** The mutation to send next. */
    Operation operation(T write);

    /**
     * The stage took these, told in one answer: what must be kept of it is kept now, before anything else is sent. Each is
     * {@linkplain #answered answered} as well.
     */
    default void arrived(List<T> writes, List<JsonNode> nodes) {}

    /** The stage took the mutation; the node is null where it answered null. */
    Progress<T> answered(T write, JsonNode node);

    /** The stage refused the mutation. */
    Progress<T> refused(T write, HygraphAnswer answer);

    /** The mutation was larger than the stage takes, which is known better now. */
    Progress<T> tooLarge(T write, int bytes);

    /** What the stage holds says about each, in the same order; what is open is to be sent again. */
    List<Progress<T>> look(List<T> writes);
}
