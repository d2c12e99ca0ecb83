package io.stagesync.sandbox.datamodel;

/** A schema text that cannot be read. The message names the place, the type and field, and what to do about it. */
public final class InvalidSchema extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidSchema(String message) {
        super(message);
    }
}
