package io.stagesync.sandbox.datamodel;

/** What a schema text is. */
public enum SchemaForm {
    /** A generated content API schema, with {@code Query} and input types; it can be served as it stands. */
    FULL,
    /** A datamodel of types and enums only; the content API has to be generated from it. */
    BARE
}
