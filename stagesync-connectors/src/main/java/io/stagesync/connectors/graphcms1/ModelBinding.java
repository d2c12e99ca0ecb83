package io.stagesync.connectors.graphcms1;

import io.stagesync.model.ContentModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model and the names by which the stage's API reads and writes it.
 *
 * @param model what the rooms know of it
 * @param listQuery the query for many
 * @param countQuery the query that answers how many there are, where there is one
 * @param afterId whether entries can be filtered by {@code id_gt}
 * @param hasCreatedAt whether entries tell when they were made
 * @param hasUpdatedAt whether entries tell when they were changed
 * @param update the mutation that changes one, where there is one
 * @param delete the mutation that deletes one, where there is one
 * @param fields the model's fields, in the same order
 */
record ModelBinding(
        ContentModel model,
        String listQuery,
        Optional<String> countQuery,
        boolean afterId,
        boolean hasCreatedAt,
        boolean hasUpdatedAt,
        Optional<Update> update,
        Optional<String> delete,
        List<FieldBinding> fields) {
    /** The mutation that changes one entry, and the type of its data. */
    record Update(String mutation, String dataType) {}

    ModelBinding {
        fields = List.copyOf(fields);
    }

    String name() {
        return model.name();
    }

    Optional<FieldBinding> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    /** The same model with only these of its fields. */
    ModelBinding only(Set<String> names) {
        return new ModelBinding(
                model.only(names),
                listQuery,
                countQuery,
                afterId,
                hasCreatedAt,
                hasUpdatedAt,
                update,
                delete,
                fields.stream().filter(field -> names.contains(field.name())).toList());
    }

    boolean hasRequiredLinks() {
        return fields.stream().anyMatch(FieldBinding::isRequiredLink);
    }
}
