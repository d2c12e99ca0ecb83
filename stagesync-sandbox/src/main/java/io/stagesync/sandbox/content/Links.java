package io.stagesync.sandbox.content;

import io.stagesync.sandbox.datamodel.Relation;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.Window;
import java.util.List;
import java.util.Optional;

/** Adds and removes links in a way that keeps to-one fields single and required ones set. */
final class Links {
    private final Session session;

    Links(Session session) {
        this.session = session;
    }

    /** The two ends of a field's relation, seen from the field. */
    record Ends(Relation.End near, Relation.End far) {
        static Ends of(Relation relation, String model, String field) {
            boolean nearIsA =
                    relation.a().model().equals(model) && relation.a().field().equals(Optional.of(field));
            return nearIsA ? new Ends(relation.a(), relation.b()) : new Ends(relation.b(), relation.a());
        }
    }

    /**
     * Links a node to a target and takes away what stands in the way; does nothing where that would leave a required
     * field empty.
     *
     * @return whether the link is new
     */
    boolean connect(String model, RelationField field, Ends ends, String id, String target) {
        List<String> targets = session.linked(model, field.name(), id);
        if (targets.contains(target)) {
            return false;
        }
        List<String> holders = holders(ends, target);
        boolean dropsTargets = !ends.near().list() && !targets.isEmpty();
        boolean dropsHolders = !ends.far().list() && !holders.isEmpty();
        if ((dropsTargets && ends.far().required())
                || (dropsHolders && ends.near().required())) {
            return false;
        }
        if (dropsTargets) {
            targets.forEach(old -> session.unlink(model, field.name(), id, old));
        }
        if (dropsHolders) {
            holders.forEach(old -> session.unlink(model, field.name(), old, target));
        }
        session.link(model, field.name(), id, target);
        return true;
    }

    /** Removes a link unless one of its ends needs it; tells whether it did. */
    boolean disconnect(String model, RelationField field, Ends ends, String id, String target) {
        if (ends.near().required() || ends.far().required()) {
            return false;
        }
        session.unlink(model, field.name(), id, target);
        return true;
    }

    /** Whether another node needs this one. */
    boolean isNeeded(List<Relation> relations, String model, String id) {
        return relations.stream()
                .anyMatch(relation ->
                        needs(relation.a(), relation.b(), model, id) || needs(relation.b(), relation.a(), model, id));
    }

    private boolean needs(Relation.End needing, Relation.End needed, String model, String id) {
        if (!needing.required() || !needed.model().equals(model)) {
            return false;
        }
        return pointingAt(needing, needed, id).stream().anyMatch(other -> !other.equals(id));
    }

    /** The nodes that point at the target through the near field. */
    private List<String> holders(Ends ends, String target) {
        return pointingAt(ends.near(), ends.far(), target);
    }

    private List<String> pointingAt(Relation.End from, Relation.End to, String id) {
        if (to.field().isPresent()) {
            return session.linked(to.model(), to.field().get(), id);
        }
        Filter links = new Filter.Linked(from.field().orElseThrow(), Filter.Quantifier.SOME, is(id));
        return session.select(from.model(), links, Window.WHOLE).stream()
                .map(Node::id)
                .toList();
    }

    private static Filter is(String id) {
        return new Filter.Compare("id", Filter.Operator.EQUALS, id);
    }
}
