package io.stagesync.sandbox.datamodel;

/**
 * How a stored value looks. Java types in a {@code Node}: {@code ID STRING ENUM} are {@code String}, {@code INT} is
 * {@code Integer}, {@code FLOAT} is {@code BigDecimal}, {@code BOOLEAN} is {@code Boolean}, {@code DATE_TIME} is
 * {@code Instant}, {@code JSON} and {@code RICH_TEXT} are Jackson {@code JsonNode}s.
 */
public enum ScalarType {
    ID,
    STRING,
    INT,
    FLOAT,
    BOOLEAN,
    DATE_TIME,
    ENUM,
    JSON,
    RICH_TEXT
}
