package io.stagesync.model;

/** Another run writes to the stage, or does so now instead of this one. Waiting for it is all that need be done. */
public final class LockException extends StageSyncException {
    private static final long serialVersionUID = 1L;

    public LockException(String message) {
        super(message);
    }

    public LockException(String message, Throwable cause) {
        super(message, cause);
    }
}
