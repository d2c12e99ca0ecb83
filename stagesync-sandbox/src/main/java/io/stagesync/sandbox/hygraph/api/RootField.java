package io.stagesync.sandbox.hygraph.api;

/**
 * A field at the root of an operation.
 *
 * @param kind whether it reads or writes
 * @param name of the field in the schema, for example {@code createHotel}
 * @param key under which the answer has it: the alias, or else the name
 */
public record RootField(OperationKind kind, String name, String key) {}
