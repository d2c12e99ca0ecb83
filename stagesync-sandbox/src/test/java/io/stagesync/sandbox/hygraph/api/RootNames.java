package io.stagesync.sandbox.hygraph.api;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;

/** The names of root fields, told from their types. */
final class RootNames {
    private RootNames() {}

    static String list(ProjectSchema schema, EntityType type) {
        ObjectTypeDefinition query = schema.definitions().getTypeOrNull("Query", ObjectTypeDefinition.class);
        return query.getFieldDefinitions().stream()
                .filter(field -> graphql.schema.idl.TypeInfo.typeInfo(field.getType())
                        .getName()
                        .equals(type.name()))
                .filter(field ->
                        graphql.schema.idl.TypeInfo.typeInfo(field.getType()).isList()
                                || field.getInputValueDefinitions().stream()
                                        .anyMatch(argument -> argument.getName().equals("first")))
                .map(FieldDefinition::getName)
                .findFirst()
                .orElseThrow();
    }
}
