package io.stagesync.model;

import static java.util.Objects.requireNonNull;

/** A stage did not do what was asked of it, and the run cannot go on without. */
public final class StageException extends StageSyncException {
    private static final long serialVersionUID = 1L;

    /** Why a stage fails, as far as it changes what the user must do. */
    public enum Reason {
        /** The token was refused or lacks a right. */
        ACCESS,
        /** Nobody answers at the address. */
        UNREACHABLE,
        /** There is no such project or stage, or no content API at the address. */
        NOT_FOUND,
        /** It answers, but not as its protocol says, or keeps failing. */
        BROKEN,
        /** It answers as a content API of a kind that the connector does not know. */
        UNSUPPORTED
    }

    private final String stage;
    private final Reason reason;

    public StageException(String stage, Reason reason, String message) {
        super(message);
        this.stage = requireNonNull(stage, "stage is null");
        this.reason = requireNonNull(reason, "reason is null");
    }

    public StageException(String stage, Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.stage = requireNonNull(stage, "stage is null");
        this.reason = requireNonNull(reason, "reason is null");
    }

    public String stage() {
        return stage;
    }

    public Reason reason() {
        return reason;
    }
}
