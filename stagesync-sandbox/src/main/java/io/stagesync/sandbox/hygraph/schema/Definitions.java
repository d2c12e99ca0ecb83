package io.stagesync.sandbox.hygraph.schema;

import graphql.language.EnumTypeDefinition;
import graphql.language.EnumValueDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeInfo;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The definitions of a schema by name; what is not defined is empty. */
final class Definitions {
    private final TypeDefinitionRegistry registry;

    Definitions(TypeDefinitionRegistry registry) {
        this.registry = registry;
    }

    /** The object types that implement an interface, in schema order. */
    List<String> implementing(String interfaceName) {
        return registry.getTypes(ObjectTypeDefinition.class).stream()
                .filter(type -> type.getImplements().stream()
                        .anyMatch(each ->
                                each instanceof TypeName name && name.getName().equals(interfaceName)))
                .map(ObjectTypeDefinition::getName)
                .toList();
    }

    /** Names of object types, in schema order. */
    List<String> inOrder(Collection<String> names) {
        return registry.getTypes(ObjectTypeDefinition.class).stream()
                .map(ObjectTypeDefinition::getName)
                .filter(names::contains)
                .toList();
    }

    List<String> inputNames() {
        return registry.getTypes(InputObjectTypeDefinition.class).stream()
                .map(InputObjectTypeDefinition::getName)
                .toList();
    }

    boolean isObject(String name) {
        return registry.getTypeOrNull(name) instanceof ObjectTypeDefinition;
    }

    boolean isEnum(String name) {
        return registry.getTypeOrNull(name) instanceof EnumTypeDefinition;
    }

    boolean isInput(String name) {
        return registry.getTypeOrNull(name) instanceof InputObjectTypeDefinition;
    }

    List<String> enumValues(String name) {
        return registry.getTypeOrNull(name) instanceof EnumTypeDefinition type
                ? type.getEnumValueDefinitions().stream()
                        .map(EnumValueDefinition::getName)
                        .toList()
                : List.of();
    }

    /** The members of a union; of an object type, itself. */
    List<String> objects(String name) {
        if (registry.getTypeOrNull(name) instanceof UnionTypeDefinition union) {
            return union.getMemberTypes().stream()
                    .map(member -> TypeInfo.typeInfo(member).getName())
                    .toList();
        }
        return isObject(name) ? List.of(name) : List.of();
    }

    Map<String, FieldDefinition> output(String name) {
        Map<String, FieldDefinition> fields = new LinkedHashMap<>();
        if (registry.getTypeOrNull(name) instanceof ObjectTypeDefinition type) {
            type.getFieldDefinitions().forEach(field -> fields.put(field.getName(), field));
        }
        return fields;
    }

    Map<String, InputValueDefinition> input(String name) {
        Map<String, InputValueDefinition> fields = new LinkedHashMap<>();
        if (registry.getTypeOrNull(name) instanceof InputObjectTypeDefinition type) {
            type.getInputValueDefinitions().forEach(field -> fields.put(field.getName(), field));
        }
        return fields;
    }

    static String named(Type<?> type) {
        return TypeInfo.typeInfo(type).getName();
    }

    static boolean isList(Type<?> type) {
        Type<?> nullable = type instanceof NonNullType nonNull ? nonNull.getType() : type;
        return nullable instanceof ListType;
    }

    static boolean isNonNull(Type<?> type) {
        return TypeInfo.typeInfo(type).isNonNull();
    }
}
