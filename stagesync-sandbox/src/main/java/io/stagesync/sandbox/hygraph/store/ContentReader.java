package io.stagesync.sandbox.hygraph.store;

import java.util.List;
import java.util.Optional;

/** A consistent view of an environment's content. */
public interface ContentReader {
    Optional<Document> find(String stage, Link document);

    /** Every document of a type in a stage, by id, as they are now: later writes do not change the list. */
    List<Document> all(String stage, String type);

    /**
     * The documents whose owning field links to a target, in the order in which the links were made.
     *
     * @param type the type with the owning field; for a relation inside a component, the component
     * @return the documents (of the parents, where the field is a component's)
     */
    List<Link> referrers(String stage, Link target, String type, String field);

    /** The draft documents of a type with this value in a unique field. */
    Optional<Link> holder(String type, String field, Object value);
}
