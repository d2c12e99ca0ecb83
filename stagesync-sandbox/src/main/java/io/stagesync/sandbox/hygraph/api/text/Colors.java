package io.stagesync.sandbox.hygraph.api.text;

import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Colors as maps of {@code r g b a} (hygraph.md 3.5); {@code hex} has no alpha. */
public final class Colors {
    private static final Pattern HEX = Pattern.compile("#?(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})");
    private static final BigDecimal FULL = BigDecimal.valueOf(255);

    private Colors() {}

    public static String hex(Map<?, ?> color) {
        return String.format(Locale.ROOT, "#%02x%02x%02x", number(color, "r"), number(color, "g"), number(color, "b"));
    }

    public static String css(Map<?, ?> color) {
        return "rgba(" + number(color, "r") + "," + number(color, "g") + "," + number(color, "b") + "," + color.get("a")
                + ")";
    }

    private static long number(Map<?, ?> color, String part) {
        return color.get(part) instanceof Number number ? number.longValue() : 0;
    }

    /** The color of a {@code ColorInput}; {@code rgba} counts if both forms are given. */
    public static Map<String, Object> read(Map<?, ?> input) {
        if (input.get("rgba") instanceof Map<?, ?> rgba) {
            return of(number(rgba, "r"), number(rgba, "g"), number(rgba, "b"), alpha(rgba.get("a")));
        }
        if (input.get("hex") instanceof String hex && HEX.matcher(hex).matches()) {
            return ofHex(hex.startsWith("#") ? hex.substring(1) : hex);
        }
        throw new Refusal("a color needs hex or rgba");
    }

    private static BigDecimal alpha(@Nullable Object value) {
        return value == null ? BigDecimal.ONE : Numbers.plain(new BigDecimal(value.toString()));
    }

    private static Map<String, Object> ofHex(String hex) {
        String digits = hex.length() == 3
                ? "" + hex.charAt(0) + hex.charAt(0) + hex.charAt(1) + hex.charAt(1) + hex.charAt(2) + hex.charAt(2)
                : hex;
        BigDecimal alpha = digits.length() == 8
                ? Numbers.plain(BigDecimal.valueOf(part(digits, 6)).divide(FULL, 2, RoundingMode.HALF_UP))
                : BigDecimal.ONE;
        return of(part(digits, 0), part(digits, 2), part(digits, 4), alpha);
    }

    private static long part(String digits, int from) {
        return Long.parseLong(digits.substring(from, from + 2), 16);
    }

    private static Map<String, Object> of(long r, long g, long b, BigDecimal a) {
        Map<String, Object> color = new LinkedHashMap<>();
        color.put("r", r);
        color.put("g", g);
        color.put("b", b);
        color.put("a", a);
        return color;
    }
}
