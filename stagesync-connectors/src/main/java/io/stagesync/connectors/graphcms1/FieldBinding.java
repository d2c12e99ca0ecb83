package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Field;
import java.util.Optional;
import java.util.Set;

/**
 * A field and how it is read and written.
 *
 * @param field what the rooms know of it
 * @param outputName the field to select; another than the stored name where it is localised
 * @param locale the locale to ask for
 * @param rich whether the output is an object with the tree under {@code raw}
 * @param wrapped whether a list is written as {@code {set: [...]}}
 * @param updatable whether the update mutation takes it
 * @param relation for references
 */
record FieldBinding(
        Field field,
        String outputName,
        Optional<String> locale,
        boolean rich,
        boolean wrapped,
        boolean updatable,
        Optional<Relation> relation) {
    /** What the update mutation can do to a relation. */
    enum Verb {
        SET,
        CONNECT,
        DISCONNECT
    }

    /**
     * The relation that a reference field owns.
     *
     * @param inverse the field at the other side, where there is one
     * @param inverseToOne whether the target takes one link only
     * @param verbs what the update mutation can do
     * @param paged whether the links can be read in pages
     */
    record Relation(Optional<String> inverse, boolean inverseToOne, Set<Verb> verbs, boolean paged) {
        Relation {
            verbs = Set.copyOf(verbs);
        }
    }

    String name() {
        return field.name();
    }

    boolean isToOne() {
        return field.isReference() && !field.list();
    }

    boolean isToMany() {
        return field.isReference() && field.list();
    }

    boolean isValueList() {
        return !field.isReference() && field.list();
    }

    /** A relation that makes its entry unreadable until it is there. */
    boolean isRequiredLink() {
        return isToOne() && field.required();
    }

    /** The relation of a reference. */
    Relation link() {
        return relation.orElseThrow(() -> new IllegalStateException("No relation: " + name()));
    }
}
