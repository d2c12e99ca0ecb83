package io.stagesync.sandbox.hygraph.api.fault;

/** Something that a mutation needs and the token may not do (hygraph.md 8). */
public record FailedAction(String action, String model, String stage) {}
