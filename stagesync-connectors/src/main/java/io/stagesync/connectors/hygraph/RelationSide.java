package io.stagesync.connectors.hygraph;

import java.util.List;

/**
 * One side of a relation between models, as an input shows it.
 *
 * @param type what it refers to: a model or a union
 * @param targets the models it refers to
 * @param many whether it holds many links
 * @param required whether a creation must give it
 * @param readable whether the output shows it; the far side of a one-way relation is only in the inputs
 */
record RelationSide(
        String model, String field, String type, List<String> targets, boolean many, boolean required, boolean readable)
        implements Comparable<RelationSide> {
    RelationSide {
        targets = List.copyOf(targets);
    }

    boolean isUnion() {
        return targets.size() > 1;
    }

    boolean isAsset() {
        return model.equals(EnvironmentTypes.ASSET);
    }

    private String place() {
        return model + "." + field;
    }

    @Override
    public int compareTo(RelationSide other) {
        return place().compareTo(other.place());
    }
}
