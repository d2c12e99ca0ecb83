package io.stagesync.connector;

/** A place in a model's entries to read on from; only the connector that gave it understands it. */
public record Cursor(String position) {}
