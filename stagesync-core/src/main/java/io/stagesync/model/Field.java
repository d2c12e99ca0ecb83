package io.stagesync.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

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
 * @param localized whether each locale has a value of its own; the values are then {@link Value.Localized}
 * @param enumValues the names allowed, empty unless the type is {@link FieldType#ENUM}
 * @param targets the models that a reference or a rich text may point to, or the components that the field may hold; the
 *     type tells which
 * @param exclusive of a reference: whether no two entries can link to the same target by this field, so that linking one
 *     takes it from another
 * @param mutual of a reference: whether it may be the other side of a field that is written too, so that what is written to
 *     one entry can show in another
 */
public record Field(
        String name,
        FieldType type,
        boolean list,
        boolean ordered,
        boolean required,
        boolean unique,
        boolean localized,
        List<String> enumValues,
        List<String> targets,
        boolean exclusive,
        boolean mutual) {
    /** The field that tells which locales an entry or a component has; no CMS allows such a name. */
    public static final String LOCALES = "(locales)";

    public Field {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        enumValues = List.copyOf(enumValues);
        targets = List.copyOf(targets);
        boolean needsTargets = type == FieldType.REFERENCE || type == FieldType.COMPONENT;
        if (needsTargets == targets.isEmpty() && type != FieldType.RICH_TEXT) {
            throw new IllegalArgumentException(
                    "Invalid field '" + name + "': only references and components have targets");
        }
    }

    /** An optional single field that is no reference. */
    public static Field of(String name, FieldType type) {
        return new Field(name, type, false, false, false, false, false, List.of(), List.of(), false, false);
    }

    /** A list of values whose order is content. */
    public static Field listOf(String name, FieldType type) {
        return new Field(name, type, true, true, false, false, false, List.of(), List.of(), false, false);
    }

    /** An optional single field that holds one of the names. */
    public static Field enumeration(String name, List<String> values) {
        return new Field(name, FieldType.ENUM, false, false, false, false, false, values, List.of(), false, false);
    }

    /** An optional reference to one entry. */
    public static Field toOne(String name, String... targets) {
        return single(name, FieldType.REFERENCE, targets);
    }

    private static Field single(String name, FieldType type, String... targets) {
        return new Field(name, type, false, false, false, false, false, List.of(), List.of(targets), false, false);
    }

    /** A set of references. */
    public static Field toMany(String name, String... targets) {
        return new Field(
                name, FieldType.REFERENCE, true, false, false, false, false, List.of(), List.of(targets), false, false);
    }

    /** An optional component of one of these types. */
    public static Field component(String name, String... components) {
        return single(name, FieldType.COMPONENT, components);
    }

    /** The locales that an entry or component has, as a set. */
    public static Field locales(List<String> locales) {
        return new Field(LOCALES, FieldType.ENUM, true, false, false, false, false, locales, List.of(), false, false);
    }

    public Field asRequired() {
        return new Field(name, type, list, ordered, true, unique, localized, enumValues, targets, exclusive, mutual);
    }

    public Field asUnique() {
        return new Field(name, type, list, ordered, required, true, localized, enumValues, targets, exclusive, mutual);
    }

    public Field asLocalized() {
        return new Field(name, type, list, ordered, required, unique, true, enumValues, targets, exclusive, mutual);
    }

    /** The same field as a list whose order is content. */
    public Field asOrderedList() {
        return new Field(name, type, true, true, required, unique, localized, enumValues, targets, exclusive, mutual);
    }

    /** The same reference, whose targets can be linked by one entry only. */
    public Field asExclusive() {
        return new Field(name, type, list, ordered, required, unique, localized, enumValues, targets, true, mutual);
    }

    /** The same reference, which may be the other side of another one. */
    public Field asMutual() {
        return new Field(name, type, list, ordered, required, unique, localized, enumValues, targets, exclusive, true);
    }

    /** The same field with other targets. */
    public Field withTargets(List<String> others) {
        return new Field(name, type, list, ordered, required, unique, localized, enumValues, others, exclusive, mutual);
    }

    public Field named(String newName) {
        return new Field(
                newName, type, list, ordered, required, unique, localized, enumValues, targets, exclusive, mutual);
    }

    public boolean isReference() {
        return type == FieldType.REFERENCE;
    }

    /** Whether its values may name other entries, at whatever depth. */
    public boolean holdsReferences() {
        return type == FieldType.REFERENCE || type == FieldType.COMPONENT || type == FieldType.RICH_TEXT;
    }
}
