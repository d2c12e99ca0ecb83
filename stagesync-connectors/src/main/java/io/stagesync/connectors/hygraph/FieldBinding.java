package io.stagesync.connectors.hygraph;

import io.stagesync.model.Field;
import java.util.Optional;

/**
 * A field and how it is read and written.
 *
 * @param field what the rooms know of it; its name is that of the output and of the inputs
 * @param read how it is selected
 * @param inline how its links, components or variants are written; empty for values
 * @param creatable whether the create input has it
 * @param updatable whether the update input has it
 * @param paged whether its list takes {@code first} and {@code skip}
 * @param nullable whether its output may be null; a link that may not be takes its entry along when its target is not there
 */
record FieldBinding(
        Field field,
        ReadShape read,
        Optional<InlineShape> inline,
        boolean creatable,
        boolean updatable,
        boolean paged,
        boolean nullable) {
    String name() {
        return field.name();
    }

    /** What describes localizations as such and not a value of them. */
    boolean isOfLocalizations() {
        return read == ReadShape.LOCALES || read == ReadShape.FILES;
    }

    boolean isLinks() {
        return read == ReadShape.LINKS;
    }

    boolean isComponents() {
        return read == ReadShape.COMPONENTS;
    }

    /** Whether elements are of several types, told by {@code __typename}. */
    boolean isUnion() {
        return inline.map(InlineShape::union).orElse(false);
    }

    /** The same relation, whose targets can be linked by one entry only. */
    FieldBinding asExclusive() {
        return new FieldBinding(field.asExclusive(), read, inline, creatable, updatable, paged, nullable);
    }

    /** The same relation, which may be the other side of another field. */
    FieldBinding asMutual() {
        return new FieldBinding(field.asMutual(), read, inline, creatable, updatable, paged, nullable);
    }

    /** How links, components or variants are written. */
    InlineShape shape() {
        return inline.orElseThrow(() -> new IllegalStateException("No inline input: " + name()));
    }
}
