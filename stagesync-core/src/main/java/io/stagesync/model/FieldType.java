package io.stagesync.model;

/** What the values of a field are. */
public enum FieldType {
    /** A string; also an id that is not the entry's own. */
    TEXT,
    INTEGER,
    DECIMAL,
    BOOLEAN,
    /** A day without a time, as {@code 2019-10-02}. */
    DATE,
    /** A point in time, compared to the millisecond. */
    INSTANT,
    /** One of the names that {@link Field#enumValues()} lists. */
    ENUM,
    /** Any JSON; the order of keys is not content. */
    JSON,
    /** The tree of a rich text, compared as a tree. */
    RICH_TEXT,
    /** A structure of {@code r}, {@code g}, {@code b} and {@code a}. */
    COLOR,
    /** A structure of {@code latitude} and {@code longitude}. */
    LOCATION,
    /** A node of a taxonomy, by its value. */
    TAXONOMY,
    /** Another entry or asset. */
    REFERENCE,
    /** Structures with fields of their own that live in the entry: {@link Value.Component}. */
    COMPONENT
}
