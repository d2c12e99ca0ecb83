package io.stagesync.sandbox.hygraph.sdl;

import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.List;
import java.util.Optional;

/**
 * A field as somebody would add it in the Studio.
 *
 * @param name as in the API
 * @param kind what it holds
 * @param target the enum of an enum field, the union's name of a relation to several types, else empty
 * @param members types that a relation, component or variants field holds; types that a rich text may embed
 * @param reverse the other side of a two-way relation
 */
public record FieldSpec(
        String name,
        FieldKind kind,
        boolean isList,
        boolean isRequired,
        boolean isUnique,
        boolean isLocalized,
        String target,
        List<String> members,
        Optional<Reverse> reverse) {
    public FieldSpec {
        members = List.copyOf(members);
    }

    /** The visible field on the other side of a relation. */
    public record Reverse(String name, boolean isList) {}

    private FieldSpec(String name, FieldKind kind, String target, List<String> members) {
        this(name, kind, false, false, false, false, target, members, Optional.empty());
    }

    /** A field of a kind that needs no more description: a string, a number, a color and the like. */
    public static FieldSpec of(String name, FieldKind kind) {
        return new FieldSpec(name, kind, "", List.of());
    }

    public static FieldSpec string(String name) {
        return of(name, FieldKind.STRING);
    }

    public static FieldSpec enumeration(String name, String enumName) {
        return new FieldSpec(name, FieldKind.ENUM, enumName, List.of());
    }

    /** A rich text, which may embed entries of some types. */
    public static FieldSpec richText(String name, String... embeds) {
        return new FieldSpec(name, FieldKind.RICH_TEXT, "", List.of(embeds));
    }

    public static FieldSpec relation(String name, String type) {
        return new FieldSpec(name, FieldKind.RELATION, "", List.of(type));
    }

    public static FieldSpec asset(String name) {
        return relation(name, "Asset");
    }

    /** A relation to several types, which needs a name of its own. */
    public static FieldSpec union(String name, String unionName, String... types) {
        return new FieldSpec(name, FieldKind.RELATION, unionName, List.of(types));
    }

    /** A component, or one of several (modular). */
    public static FieldSpec component(String name, String... components) {
        return new FieldSpec(name, FieldKind.COMPONENT, "", List.of(components));
    }

    public FieldSpec list() {
        return new FieldSpec(name, kind, true, isRequired, isUnique, isLocalized, target, members, reverse);
    }

    public FieldSpec required() {
        return new FieldSpec(name, kind, isList, true, isUnique, isLocalized, target, members, reverse);
    }

    public FieldSpec unique() {
        return new FieldSpec(name, kind, isList, isRequired, true, isLocalized, target, members, reverse);
    }

    public FieldSpec localized() {
        return new FieldSpec(name, kind, isList, isRequired, isUnique, true, target, members, reverse);
    }

    /** Makes the relation two-way; the other side holds one. */
    public FieldSpec reverse(String otherName) {
        return with(new Reverse(otherName, false));
    }

    /** Makes the relation two-way; the other side holds many. */
    public FieldSpec reverseList(String otherName) {
        return with(new Reverse(otherName, true));
    }

    /** As variants of its model have it: they are told apart by id only, and nothing leads back to them. */
    FieldSpec ofVariant() {
        return new FieldSpec(name, kind, isList, isRequired, false, isLocalized, target, members, Optional.empty());
    }

    private FieldSpec with(Reverse other) {
        return new FieldSpec(
                name, kind, isList, isRequired, isUnique, isLocalized, target, members, Optional.of(other));
    }
}
