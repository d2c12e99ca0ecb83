package io.stagesync.sandbox.hygraph;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Ids of environments in the asset system, such as {@code AM1bUqWqTgyJJpGzdYyQ0z}; the same environment has the same. */
final class AssetIds {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 21;

    private AssetIds() {}

    static String of(String environment) {
        BigInteger rest = new BigInteger(1, digest(environment));
        StringBuilder id = new StringBuilder("A");
        for (int i = 0; i < LENGTH; i++) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(LETTERS.length()));
            id.append(LETTERS.charAt(parts[1].intValue()));
            rest = parts[0];
        }
        return id.toString();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
