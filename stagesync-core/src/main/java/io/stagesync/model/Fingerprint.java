package io.stagesync.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A hash of content: equal content has equal fingerprints; 128 bits of SHA-256, as 32 hexadecimal digits. */
public record Fingerprint(String hex) {
    private static final int BYTES = 16;

    public Fingerprint {
        if (hex.length() != 2 * BYTES) {
            throw new IllegalArgumentException("Invalid fingerprint '" + hex + "': it has not 32 digits");
        }
    }

    public static Fingerprint ofText(String text) {
        return ofDigest(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes the first half of a SHA-256 digest. */
    public static Fingerprint ofDigest(byte[] digest) {
        return new Fingerprint(HexFormat.of().formatHex(digest, 0, BYTES));
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
