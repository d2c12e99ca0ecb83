package io.stagesync.sandbox.datamodel;

import java.util.Optional;

/**
 * A relation as Prisma stores it: a join table with an A and a B column. A is the model whose name sorts first, for a
 * model related to itself the field whose name sorts first (graphcms-v1 3.3).
 */
public record Relation(String name, End a, End b) {
    /**
     * @param model the node type at this end
     * @param field the field at this end, absent where the relation is not visible from here
     * @param list whether that field (or the hidden end) takes many
     * @param required whether a node at this end must be linked
     */
    public record End(String model, Optional<String> field, boolean list, boolean required) {}
}
