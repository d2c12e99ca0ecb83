package io.stagesync.connectors.hygraph;

/**
 * One thing to read of an entry: a value or links, or which components a field holds.
 *
 * @param owner the type that has the field
 */
record Item(Spot spot, String owner, FieldBinding field) {
    String name() {
        return spot.nameOf(field);
    }

    /** Whether it is this field or in what the field holds. */
    boolean isAtOrBelow(String fieldName) {
        String name = name();
        return name.equals(fieldName) || name.startsWith(fieldName + ":");
    }

    /** A link that must be there: where its target is not in the stage that is read, it takes its entry along. */
    boolean isFragile() {
        return field.isLinks() && !field.field().list() && !field.nullable();
    }

    boolean isList() {
        return field.paged();
    }
}
