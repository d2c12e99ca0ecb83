package io.stagesync.connectors.hygraph;

/** A change that the stage's inputs cannot express; the reason says which part of it and why. */
final class Inexpressible extends Exception {
    private static final long serialVersionUID = 1L;

    Inexpressible(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
