package io.stagesync.sandbox.datamodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model while it is read: its scalar fields, and its relation fields still without relations. */
final class ModelDraft {
    private final String name;
    private final List<ScalarField> scalars = new ArrayList<>();
    private final List<WrittenEnd> ends = new ArrayList<>();

    ModelDraft(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    void add(ScalarField field) {
        scalars.add(field);
    }

    void add(WrittenEnd end) {
        ends.add(end);
    }

    List<WrittenEnd> ends() {
        return ends;
    }

    Optional<WrittenEnd> end(String field) {
        return ends.stream().filter(end -> end.field().equals(field)).findFirst();
    }

    ModelType withRelations(List<Relation> relations) {
        return new ModelType(
                name,
                scalars,
                ends.stream().map(end -> relationField(end, relations)).toList());
    }

    private RelationField relationField(WrittenEnd end, List<Relation> relations) {
        Relation.End mine = end.visible();
        Relation relation = relations.stream()
                .filter(r -> r.a().equals(mine) || r.b().equals(mine))
                .findFirst()
                .orElseThrow();
        Relation.End far = relation.a().equals(mine) ? relation.b() : relation.a();
        return new RelationField(end.field(), end.target(), end.list(), end.required(), relation.name(), far.field());
    }
}
