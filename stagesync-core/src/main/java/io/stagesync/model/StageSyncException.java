package io.stagesync.model;

/** A run cannot go on. Sorted by who must act; the message says what failed, on which named thing, why, what to do. */
public abstract sealed class StageSyncException extends RuntimeException
        permits UsageException, StageException, LockException {
    private static final long serialVersionUID = 1L;

    StageSyncException(String message) {
        super(message);
    }

    StageSyncException(String message, Throwable cause) {
        super(message, cause);
    }
}
