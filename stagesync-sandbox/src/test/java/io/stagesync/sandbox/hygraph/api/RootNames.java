package io.stagesync.sandbox.hygraph.api;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeInfo;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.util.Objects;

/** The names of root fields, told from their types. */
final class RootNames {
    private RootNames() {}

    static String list(ProjectSchema schema, EntityType type) {
        return Objects.requireNonNull(schema.definitions().getTypeOrNull("Query", ObjectTypeDefinition.class))
                .getFieldDefinitions()
                .stream()
                .filter(field -> TypeInfo.typeInfo(field.getType()).getName().equals(type.name()))
                .filter(field -> TypeInfo.typeInfo(field.getType()).isList()
                        || field.getInputValueDefinitions().stream()
                                .anyMatch(argument -> argument.getName().equals("first")))
                .map(FieldDefinition::getName)
                .findFirst()
                .orElseThrow();
    }
}
