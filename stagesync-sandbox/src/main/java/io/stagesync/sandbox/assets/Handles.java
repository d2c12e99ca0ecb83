package io.stagesync.sandbox.assets;

import java.util.concurrent.ThreadLocalRandom;

/** Random names of stored files: 20 characters {@code [A-Za-z0-9]} (5.1). */
public final class Handles {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 20;

    private Handles() {}

    public static String random() {
        StringBuilder handle = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            handle.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
        }
        return handle.toString();
    }
}
