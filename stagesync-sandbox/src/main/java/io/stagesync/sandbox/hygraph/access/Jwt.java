package io.stagesync.sandbox.hygraph.access;

import io.stagesync.sandbox.graphql.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;

/** The form of tokens: three Base64 parts, of which nobody but the server itself can check the last. */
final class Jwt {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Jwt() {}

    /** A token for an audience; the same arguments give the same token. */
    static String of(String audience, String name) {
        String header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", "RS256")
                .put("typ", "JWT")
                .toString();
        String payload = JsonNodeFactory.instance
                .objectNode()
                .put("version", 3)
                .put("aud", audience)
                .put("sub", name)
                .put("jti", HexFormat.of().formatHex(digest(name), 0, 12))
                .toString();
        String signed = encode(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encode(payload.getBytes(StandardCharsets.UTF_8));
        return signed + "." + encode(digest(signed));
    }

    /** Whether a text could be a token at all. */
    static boolean isWellFormed(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || parts[2].isEmpty()) {
            return false;
        }
        try {
            Base64.Decoder decoder = Base64.getUrlDecoder();
            decoder.decode(parts[2]);
            return Json.MAPPER.readTree(decoder.decode(parts[0])).isObject()
                    && Json.MAPPER.readTree(decoder.decode(parts[1])).isObject();
        } catch (IllegalArgumentException | JacksonException e) {
            return false;
        }
    }

    private static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
