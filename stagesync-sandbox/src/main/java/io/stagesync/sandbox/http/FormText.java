package io.stagesync.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code name=value&...}; of a repeated name the first value counts. */
public final class FormText {
    private FormText() {}

    public static Map<String, String> parse(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String pair : text == null ? new String[0] : text.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            fields.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return fields;
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
