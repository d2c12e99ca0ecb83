package io.stagesync.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/**
 * A field of a content model that can be read and written. Computed fields, system fields and the sides of relations
 * that are written from elsewhere are no fields.
 *
 * @param name the name under which the CMS stores it; a localised field of GraphCMS v1 is one field per locale
 * @param type what its values are
 * @param list whether it holds many
 * @param ordered whether the order of the many is content; references may be a set
 * @param required whether an entry must have it
 * @param unique whether no two entries of the model may share a value
 * @param enumValues the names allowed, empty unless the type is {@link FieldType#ENUM}
 * @param target the model referred to, present exactly when the type is {@link FieldType#REFERENCE}
 */
public record Field(
        String name,
        FieldType type,
        boolean list,
        boolean ordered,
        boolean required,
        boolean unique,
        List<String> enumValues,
        Optional<String> target) {
    public Field {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        enumValues = List.copyOf(enumValues);
        if (target.isPresent() != (type == FieldType.REFERENCE)) {
            throw new IllegalArgumentException("Invalid field '" + name + "': only references have a target");
        }
    }

    /** An optional single field that is no reference. */
    public static Field of(String name, FieldType type) {
        return new Field(name, type, false, false, false, false, List.of(), Optional.empty());
    }

    /** A list of values whose order is content. */
    public static Field listOf(String name, FieldType type) {
        return new Field(name, type, true, true, false, false, List.of(), Optional.empty());
    }

    /** An optional single field that holds one of the names. */
    public static Field enumeration(String name, List<String> values) {
        return new Field(name, FieldType.ENUM, false, false, false, false, values, Optional.empty());
    }

    /** An optional reference to one entry. */
    public static Field toOne(String name, String target) {
        return new Field(name, FieldType.REFERENCE, false, false, false, false, List.of(), Optional.of(target));
    }

    /** A set of references. */
    public static Field toMany(String name, String target) {
        return new Field(name, FieldType.REFERENCE, true, false, false, false, List.of(), Optional.of(target));
    }

    public Field asRequired() {
        return new Field(name, type, list, ordered, true, unique, enumValues, target);
    }

    public Field asUnique() {
        return new Field(name, type, list, ordered, required, true, enumValues, target);
    }

    public Field named(String newName) {
        return new Field(newName, type, list, ordered, required, unique, enumValues, target);
    }

    public boolean isReference() {
        return type == FieldType.REFERENCE;
    }
}
