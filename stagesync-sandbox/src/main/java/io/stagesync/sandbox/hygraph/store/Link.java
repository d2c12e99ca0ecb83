package io.stagesync.sandbox.hygraph.store;

/** Names a document. */
public record Link(String type, String id) {}
