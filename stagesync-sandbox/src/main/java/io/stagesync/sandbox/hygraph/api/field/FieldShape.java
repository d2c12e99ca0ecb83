package io.stagesync.sandbox.hygraph.api.field;

import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.Optional;

/** What a root field gives and takes, by which its task is told: plurals are free text (hygraph.md 3.1). */
final class FieldShape {
    private final FieldDefinition field;
    private final TypeDefinitionRegistry definitions;

    FieldShape(FieldDefinition field, TypeDefinitionRegistry definitions) {
        this.field = field;
        this.definitions = definitions;
    }

    String name() {
        return field.getName();
    }

    /** The named type of its values. */
    String type() {
        return named(field.getType());
    }

    boolean isList() {
        return field.getType() instanceof NonNullType outer
                ? outer.getType() instanceof ListType
                : field.getType() instanceof ListType;
    }

    boolean isNonNull() {
        return field.getType() instanceof NonNullType;
    }

    /** The named type of an argument; empty if there is no such argument. */
    Optional<String> argument(String argument) {
        return field.getInputValueDefinitions().stream()
                .filter(definition -> definition.getName().equals(argument))
                .map(InputValueDefinition::getType)
                .map(FieldShape::named)
                .findFirst();
    }

    /** If it gives a connection: the type of the nodes. */
    Optional<String> connected() {
        return definitions.getTypeOrNull(type()) instanceof ObjectTypeDefinition connection
                        && TypeRole.of(connection) == TypeRole.CONNECTION
                ? output(connection, "edges")
                        .flatMap(edge -> definitions.getTypeOrNull(edge) instanceof ObjectTypeDefinition definition
                                ? output(definition, "node")
                                : Optional.empty())
                : Optional.empty();
    }

    private static Optional<String> output(ObjectTypeDefinition type, String name) {
        return type.getFieldDefinitions().stream()
                .filter(definition -> definition.getName().equals(name))
                .map(definition -> named(definition.getType()))
                .findFirst();
    }

    private static String named(Type<?> type) {
        if (type instanceof NonNullType outer) {
            return named(outer.getType());
        }
        if (type instanceof ListType list) {
            return named(list.getType());
        }
        return ((TypeName) type).getName();
    }
}
