package io.stagesync.connectors.hygraph;

import io.stagesync.model.ContentModel;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A model and the names by which the API reads and writes it; the plural is free text, so all are looked up by type.
 *
 * @param model what the rooms know of it
 * @param entity its fields and inputs
 * @param listQuery the query that answers a list
 * @param connectionQuery the query that answers a connection
 * @param singleQuery the query that answers one, or null
 * @param mutations those that exist
 */
record ModelBinding(
        ContentModel model,
        EntityBinding entity,
        String listQuery,
        String connectionQuery,
        Optional<String> singleQuery,
        Map<ModelMutation.Kind, ModelMutation> mutations) {
    ModelBinding {
        mutations = Map.copyOf(mutations);
    }

    String name() {
        return model.name();
    }

    Optional<ModelMutation> mutation(ModelMutation.Kind kind) {
        return Optional.ofNullable(mutations.get(kind));
    }

    Optional<FieldBinding> field(String fieldName) {
        return entity.field(fieldName);
    }

    /** The same model with only these of its fields. */
    ModelBinding only(Set<String> names) {
        return new ModelBinding(
                model.only(names), entity.only(names), listQuery, connectionQuery, singleQuery, mutations);
    }
}
