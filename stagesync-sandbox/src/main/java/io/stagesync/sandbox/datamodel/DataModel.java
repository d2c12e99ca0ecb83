package io.stagesync.sandbox.datamodel;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The schema of a stage.
 *
 * @param models node types in schema order, {@code Asset} first where there is one
 * @param relations every relation once
 * @param locales the values of the {@code Locale} enum, the default locale first; empty where nothing is localised
 */
public record DataModel(List<ModelType> models, List<Relation> relations, List<String> locales) {
    public DataModel {
        models = List.copyOf(models);
        relations = List.copyOf(relations);
        locales = List.copyOf(locales);
    }

    public Optional<ModelType> model(String name) {
        return models.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    public Relation relation(String name) {
        return relations.stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No relation named '" + name + "'"));
    }
}
