package io.stagesync.model;

import java.util.List;
import java.util.Optional;

/**
 * The content models of a stage, in the order of its own schema.
 *
 * @param models every model whose entries can be read
 */
public record ContentSchema(List<ContentModel> models) {
    public ContentSchema {
        models = List.copyOf(models);
    }

    public Optional<ContentModel> model(String name) {
        return models.stream().filter(m -> m.name().equals(name)).findFirst();
    }

    /** Two schemas with the same fingerprint have the same models with the same fields in the same order. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofText(models.toString());
    }
}
