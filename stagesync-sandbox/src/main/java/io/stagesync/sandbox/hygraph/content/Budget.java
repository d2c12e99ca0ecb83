package io.stagesync.sandbox.hygraph.content;

import java.nio.charset.StandardCharsets;

/** Keeps documents small enough for the mutations that write them (hygraph.md 0, point 8): what is left for one. */
final class Budget {
    private static final int SCARCE_BYTES = 1500;

    private int leftBytes;

    /** For a document that already has this size. */
    void begin(int fullBytes, int usedBytes) {
        leftBytes = fullBytes - usedBytes;
    }

    void spend(int bytes) {
        leftBytes -= bytes;
    }

    void spend(String text) {
        spend(text.getBytes(StandardCharsets.UTF_8).length);
    }

    boolean isScarce() {
        return leftBytes < SCARCE_BYTES;
    }

    boolean allows(int bytes) {
        return leftBytes - SCARCE_BYTES > bytes;
    }
}
