package io.stagesync.sandbox.graphql;

import io.stagesync.sandbox.datamodel.DataModel;
import io.stagesync.sandbox.datamodel.ModelType;
import io.stagesync.sandbox.datamodel.Relation;
import io.stagesync.sandbox.datamodel.RelationField;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Filter.Operator;
import io.stagesync.sandbox.store.Filter.Quantifier;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Session;
import io.stagesync.sandbox.store.Window;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The links of one mutation: keeps cardinalities, which the store does not, and remembers which required links were
 * taken away until {@link #settle()} has seen them replaced.
 */
final class Links {
    private final DataModel schema;
    private final Session session;
    private final Set<Loosened> loosened = new LinkedHashSet<>();

    Links(DataModel schema, Session session) {
        this.schema = schema;
        this.session = session;
    }

    private record Loosened(String model, String id, RelationField field) {}

    /** Links two nodes; on a to-one end the link moves, so the old one is removed (2.4). */
    void add(ModelType model, RelationField field, String id, String target) {
        if (!field.list()) {
            for (String old : session.linked(model.name(), field.name(), id)) {
                if (!old.equals(target)) {
                    remove(model, field, id, old);
                }
            }
        }
        if (isToOne(model, field)) {
            for (String old : holders(model, field, target)) {
                if (!old.equals(id)) {
                    remove(model, field, old, target);
                }
            }
        }
        session.link(model.name(), field.name(), id, target);
    }

    void remove(ModelType model, RelationField field, String id, String target) {
        session.unlink(model.name(), field.name(), id, target);
        if (field.required()) {
            loosened.add(new Loosened(model.name(), id, field));
        }
        inverse(field)
                .filter(RelationField::required)
                .ifPresent(back -> loosened.add(new Loosened(field.target(), target, back)));
    }

    /**
     * Checks that no node is left without a required link.
     *
     * @throws ApiError 3042
     */
    void settle() {
        for (Loosened end : loosened) {
            boolean exists = session.find(end.model(), "id", end.id()).isPresent();
            if (exists
                    && session.linked(end.model(), end.field().name(), end.id()).isEmpty()) {
                throw violated(end.field());
            }
        }
        loosened.clear();
    }

    /**
     * Checks that no node needs this one, which is about to be deleted.
     *
     * @throws ApiError 3042
     */
    void checkDispensable(ModelType model, String id) {
        for (RelationField field : model.relations()) {
            boolean needed = inverse(field).filter(RelationField::required).isPresent();
            if (needed && !session.linked(model.name(), field.name(), id).isEmpty()) {
                throw violated(field);
            }
        }
        for (ModelType other : schema.models()) {
            for (RelationField field : other.relations()) {
                boolean hidden =
                        field.target().equals(model.name()) && field.inverse().isEmpty();
                if (hidden && field.required() && !holders(other, field, id).isEmpty()) {
                    throw violated(field);
                }
            }
        }
    }

    private ApiError violated(RelationField field) {
        Relation relation = schema.relation(field.relation());
        return ApiError.requiredRelationViolated(
                relation.name(), relation.a().model(), relation.b().model());
    }

    private Optional<RelationField> inverse(RelationField field) {
        return field.inverse().flatMap(name -> schema.model(field.target()).flatMap(target -> target.relation(name)));
    }

    /** Whether the other end of a field takes one node only. */
    private boolean isToOne(ModelType model, RelationField field) {
        Optional<RelationField> inverse = inverse(field);
        if (inverse.isPresent()) {
            return !inverse.get().list();
        }
        Relation relation = schema.relation(field.relation());
        boolean atA = relation.a().model().equals(model.name())
                && relation.a().field().filter(field.name()::equals).isPresent();
        return !(atA ? relation.b() : relation.a()).list();
    }

    /** Ids of the nodes that hold a target through a field. */
    private List<String> holders(ModelType model, RelationField field, String target) {
        if (field.inverse().isPresent()) {
            return new ArrayList<>(
                    session.linked(field.target(), field.inverse().get(), target));
        }
        Filter holds =
                new Filter.Linked(field.name(), Quantifier.SOME, new Filter.Compare("id", Operator.EQUALS, target));
        return session.select(model.name(), holds, Window.WHOLE).stream()
                .map(Node::id)
                .toList();
    }
}
