package io.stagesync.connector;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** What is read ahead of the one who needs it. */
public final class Ahead {
    private Ahead() {}

    /** Waits for it; its failure is thrown as the reader threw it. */
    public static <T> T await(CompletableFuture<T> reading) {
        try {
            return reading.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
