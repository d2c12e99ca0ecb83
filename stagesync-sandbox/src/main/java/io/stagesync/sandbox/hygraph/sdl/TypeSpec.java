package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.EntityType;
import java.util.List;
import java.util.Set;

/**
 * A model or a component.
 *
 * @param plural the API id of many, which is free text
 * @param variants names of the fields that variants of the model have; empty for a model without variants
 */
public record TypeSpec(String name, String plural, EntityType.Kind kind, List<FieldSpec> fields, Set<String> variants) {
    public TypeSpec {
        fields = List.copyOf(fields);
        variants = Set.copyOf(variants);
    }

    public static TypeSpec model(String name, FieldSpec... fields) {
        return new TypeSpec(name, name + "s", EntityType.Kind.MODEL, List.of(fields), Set.of());
    }

    public static TypeSpec component(String name, FieldSpec... fields) {
        return new TypeSpec(name, name + "s", EntityType.Kind.COMPONENT, List.of(fields), Set.of());
    }

    /** With a plural that is not the name and an {@code s}. */
    public TypeSpec plural(String otherPlural) {
        return new TypeSpec(name, otherPlural, kind, fields, variants);
    }

    /** With content variants of some of its fields, which go to segments of the audience. */
    public TypeSpec variantsOf(String... fieldNames) {
        return new TypeSpec(name, plural, kind, fields, Set.of(fieldNames));
    }
}
