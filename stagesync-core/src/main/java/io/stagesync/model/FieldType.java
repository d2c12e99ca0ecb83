package io.stagesync.model;

/** What the values of a field are. */
public enum FieldType {
    /** A string; also an id that is not the entry's own. */
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    /** A point in time, compared to the millisecond. */
    INSTANT,
    /** One of the names that {@link Field#enumValues()} lists. */
    ENUM,
    /** Any JSON; the order of keys is not content. */
    JSON,
    /** The tree of a rich text, compared as a tree. */
    RICH_TEXT,
    /** Another entry or asset. */
    REFERENCE
}
