package io.stagesync.sandbox.hygraph.schema;

/** How a field is read and written (hygraph.md 3.5). */
public enum FieldKind {
    STRING,
    INT,
    FLOAT,
    BOOLEAN,
    DATE,
    DATE_TIME,
    JSON,
    ENUM,
    COLOR,
    LOCATION,
    RICH_TEXT,
    TAXONOMY,
    /** Links to entries or assets, of one type or of several (a union). */
    RELATION,
    /** Instances that live in the document, of one component or of several (modular). */
    COMPONENT,
    /** Variants of the document, which live in it as well. */
    VARIANTS,
    /** Answered by another API; never written. */
    REMOTE
}
