package io.stagesync.model;

import java.util.List;
import java.util.Optional;

/**
 * The content models of a stage, in the order of its own schema.
 *
 * @param models every model whose entries can be read
 * @param components the components that entries may hold
 * @param locales every locale of the stage, the default one first; empty where the stage knows none
 */
public record ContentSchema(List<ContentModel> models, List<ContentModel> components, List<String> locales) {
    public ContentSchema {
        models = List.copyOf(models);
        components = List.copyOf(components);
        locales = List.copyOf(locales);
    }

    /** A schema without components and locales. */
    public ContentSchema(List<ContentModel> models) {
        this(models, List.of(), List.of());
    }

    public Optional<ContentModel> model(String name) {
        return models.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    public Optional<ContentModel> component(String name) {
        return components.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** Two schemas with the same fingerprint have the same models with the same fields in the same order. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofText(models.toString() + components + locales);
    }
}
