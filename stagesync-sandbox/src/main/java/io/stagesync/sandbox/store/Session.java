package io.stagesync.sandbox.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One transaction on a stage's store. The GraphQL side uses it for queries and mutations; rules of the content API
 * (required relations, where-unique errors) are checked by its caller, rules of the database (unique values, value
 * sizes) here.
 */
public interface Session {
    /** Finds a node by a unique field; matching of ids and strings follows the database's collation. */
    Optional<Node> find(String model, String uniqueField, Object value);

    /** Finds nodes of any model by id. */
    Optional<Node> findAnywhere(String id);

    List<Node> select(String model, Filter filter, Window window);

    long count(String model, Filter filter);

    /** Stores a node under a given id; fails with {@link UniqueViolation} where a unique value is taken. */
    void insert(String model, String id, Map<String, Object> values, Map<String, List<Object>> lists);

    /** Sets the given scalar values (a key with a null value clears it) and replaces the given lists. */
    void update(
            String model,
            String id,
            Map<String, ? extends @org.jspecify.annotations.Nullable Object> values,
            Map<String, List<Object>> lists);

    /** Removes a node with its list values and links. */
    void delete(String model, String id);

    /** The nodes linked to each of these through a relation field, by id of the asking node, in window order each. */
    Map<String, List<Node>> related(String model, String field, List<String> ids, Filter filter, Window window);

    /** Ids linked to a node through a relation field, ascending. */
    List<String> linked(String model, String field, String id);

    /** Adds a link; an existing one is left as it is. No cardinality is enforced. */
    void link(String model, String field, String id, String target);

    void unlink(String model, String field, String id, String target);
}
