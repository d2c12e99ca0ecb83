package io.stagesync.model;

/** The person at the keyboard must act: a setting, an argument or a file is not as it must be. */
public final class UsageException extends StageSyncException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }

    public UsageException(String message, Throwable cause) {
        super(message, cause);
    }
}
