package io.stagesync.sandbox.datamodel;

import java.util.List;
import java.util.Optional;

/**
 * A node type.
 *
 * @param name for example {@code Hotel}
 * @param scalars stored scalar fields in schema order, {@code id} and the other system fields among them
 * @param relations visible relation ends in schema order
 */
public record ModelType(String name, List<ScalarField> scalars, List<RelationField> relations) {
    public ModelType {
        scalars = List.copyOf(scalars);
        relations = List.copyOf(relations);
    }

    public Optional<ScalarField> scalar(String field) {
        return scalars.stream().filter(f -> f.name().equals(field)).findFirst();
    }

    public Optional<RelationField> relation(String field) {
        return relations.stream().filter(f -> f.name().equals(field)).findFirst();
    }
}
