package io.stagesync.report;

/** Cuts content short and makes it harmless, so that it can stand in a line of text. */
final class Excerpt {
    private static final String MORE = "…";

    private Excerpt() {}

    /** The text on one line: line breaks and tabs as their escapes, whatever could steer a terminal as {@code \}{@code u001b}. */
    static String oneLine(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '\n' -> clean.append("\\n");
                case '\r' -> clean.append("\\r");
                case '\t' -> clean.append("\\t");
                default -> {
                    if (isUnsafe(character)) {
                        clean.append(String.format("\\u%04x", character));
                    } else {
                        clean.appendCodePoint(character);
                    }
                }
            }
        });
        return clean.toString();
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> character != 0x200D;
            default -> false;
        };
    }

    /** The beginning, at most this many characters long, cut between words where one ends nearby. */
    static String head(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = safe(text, length - 1);
        int space = text.lastIndexOf(' ', end);
        return text.substring(0, space > end / 2 ? space : end).stripTrailing() + MORE;
    }

    /** The end, at most this many characters long, cut between words where one begins nearby. */
    static String tail(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int start = safe(text, text.length() - length + 1);
        int space = text.indexOf(' ', start);
        boolean nearby = space >= 0 && space - start < length / 2;
        return MORE + (nearby ? text.substring(space + 1) : text.substring(start));
    }

    private static int safe(String text, int index) {
        boolean splitsCharacter = index > 0
                && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1));
        return splitsCharacter ? index - 1 : index;
    }

    static String quoted(String text, int length) {
        return '"' + head(oneLine(text), length) + '"';
    }
}
