package io.stagesync.sandbox.datamodel;

import java.util.Optional;

/**
 * A relation field as a schema writes it, before its relation is known.
 *
 * @param model the model that has the field
 * @param target the model it points at
 */
record WrittenEnd(String model, String field, String target, boolean list, boolean required) {
    Relation.End visible() {
        return new Relation.End(model, Optional.of(field), list, required);
    }

    /** The far end of a one-way relation: any number of nodes may point at one. */
    Relation.End hiddenFarEnd() {
        return new Relation.End(target, Optional.empty(), true, false);
    }
}
