package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a schema demands of links. */
final class RelationRules {
    private final ProjectSchema schema;
    private final Set<String> exclusive = new HashSet<>();

    RelationRules(ProjectSchema schema) {
        this.schema = schema;
        for (EntityType type : schema.types()) {
            for (EntityField field : type.fields()) {
                if (field.kind() == FieldKind.RELATION && !field.owner() && !field.list()) {
                    field.reverse().ifPresent(owner -> exclusive.add(owner + ">" + type.name()));
                }
            }
        }
    }

    /** Whether a target can be linked from one document only, since its own side of the relation holds one. */
    boolean isExclusive(String type, String field, String target) {
        return exclusive.contains(type + "." + field + ">" + target);
    }

    /** The fields that link to a type and cannot be without a target. */
    List<Owner> requiring(String target) {
        return schema.types().stream()
                .flatMap(type -> type.fields().stream()
                        .filter(field -> field.owner()
                                && field.required()
                                && field.members().contains(target))
                        .map(field -> new Owner(type.name(), field.name())))
                .toList();
    }

    /** A field that holds links. */
    record Owner(String type, String field) {}
}
