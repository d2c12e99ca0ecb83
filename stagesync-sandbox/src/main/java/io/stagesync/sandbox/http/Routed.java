package io.stagesync.sandbox.http;

import java.util.Optional;

/** A request with the stage or environment it concerns, where there is one. */
public record Routed(Optional<? extends Served> served, Handled handled) {}
