package io.stagesync.sandbox.store;

import java.util.Locale;

/** What the database takes for the same text. Folded texts are equal exactly where the originals count as equal. */
final class Folding {
    private static final int UNIQUE_PREFIX = 191;

    private final boolean ignoresCase;

    Folding(Quirks quirks) {
        ignoresCase = quirks.show(Quirk.CASE_IGNORED);
    }

    boolean ignoresCase() {
        return ignoresCase;
    }

    /** For equality, order and keys. */
    String key(String text) {
        return ignoresCase ? pattern(stored(text)) : text;
    }

    /** An id as it is read back: MySQL's char column loses trailing blanks. */
    String stored(String text) {
        if (!ignoresCase) {
            return text;
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    /** For unique indexes. */
    String uniqueKey(String text) {
        if (!ignoresCase) {
            return text;
        }
        boolean isLong = text.codePointCount(0, text.length()) > UNIQUE_PREFIX;
        return key(isLong ? text.substring(0, text.offsetByCodePoints(0, UNIQUE_PREFIX)) : text);
    }

    /** For searching inside a text, where blanks count. */
    String pattern(String text) {
        return ignoresCase ? text.toLowerCase(Locale.ROOT) : text;
    }
}
