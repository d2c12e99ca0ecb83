package io.stagesync.sandbox.http;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came in.
 *
 * @param path decoded, without the query
 * @param query the first value of each query parameter
 * @param headers the first value of each header, by lower-case name
 */
public record HttpCall(String method, String path, Map<String, String> query, Map<String, String> headers, Body body) {
    /** The bytes of a body. */
    public static final class Body {
        private final byte[] bytes;

        Body(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes;
        }

        public int size() {
            return bytes.length;
        }
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media type without parameters, empty where there is none. */
    public String contentType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** Whether it is a GET or a HEAD. */
    public boolean isRead() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The token, with or without the word {@code Bearer} (graphcms-v1-observed B, 1). */
    Optional<String> token() {
        return header("Authorization")
                .map(value -> value.regionMatches(true, 0, "Bearer ", 0, 7) ? value.substring(7) : value)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
