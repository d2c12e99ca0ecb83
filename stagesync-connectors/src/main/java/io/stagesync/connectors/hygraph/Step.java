package io.stagesync.connectors.hygraph;

/**
 * One way down into an entry: a field and which of its component types.
 *
 * @param owner the type that has the field
 */
record Step(String owner, FieldBinding field, String type) {}
