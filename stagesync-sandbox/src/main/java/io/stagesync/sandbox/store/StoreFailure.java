package io.stagesync.sandbox.store;

import org.jspecify.annotations.Nullable;

/** The stage's database could not do its work: a fault of the file, the disk or the sandbox, not of the content. */
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoreFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
