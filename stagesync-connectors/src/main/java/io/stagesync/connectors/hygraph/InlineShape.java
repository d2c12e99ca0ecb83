package io.stagesync.connectors.hygraph;

import java.util.Set;

/**
 * How a relation, component or variants field is written (hygraph.md 4.5, 4.6).
 *
 * @param union whether every element is wrapped by the name of its type
 * @param onCreate what the create input's inline type can do
 * @param onUpdate what the update input's inline type can do; empty where the update lacks the field
 * @param positioned which of {@code onUpdate} take objects that say where in the list: connect is then an object with
 *     {@code where} and create one with {@code data}, both with the place beside it; else both are bare
 */
record InlineShape(boolean union, Set<Verb> onCreate, Set<Verb> onUpdate, Set<Verb> positioned) {
    InlineShape {
        onCreate = Set.copyOf(onCreate);
        onUpdate = Set.copyOf(onUpdate);
        positioned = Set.copyOf(positioned);
    }

    /** Relations can be connected; components and variants live in their entry (hygraph.md 3.6 rule 4). */
    boolean isRelation() {
        return onCreate.contains(Verb.CONNECT) || onUpdate.contains(Verb.CONNECT);
    }
}
