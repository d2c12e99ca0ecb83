package io.stagesync.sandbox.content;

import java.util.Random;

/** Random texts: short, long, empty, and from many scripts. */
final class TextMaker {
    private static final String[] WORDS = {
        "harbour",
        "Löwe",
        "naïve",
        "Zürich",
        "東京",
        "Ελλάδα",
        "привет",
        "שלום",
        "🦁",
        "👩‍👩‍👧",
        "O'Neill",
        "\"quoted\"",
        "<b>bold</b>",
        "a\\b",
        "tab\there",
        "line\nbreak",
        "%s_%",
        "null",
        "été",
        "ﬁ",
        "100%",
        "{json}"
    };
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final int ID_LENGTH = 25;

    private final Random random;

    TextMaker(Random random) {
        this.random = random;
    }

    /** Looks like a cuid. */
    String id() {
        StringBuilder id = new StringBuilder("c");
        while (id.length() < ID_LENGTH) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }

    String text() {
        int kind = random.nextInt(50);
        if (kind == 0) {
            return words(500 + random.nextInt(2000));
        }
        return kind < 4 ? "" : words(1 + random.nextInt(8));
    }

    /** A text that no other one equals, whatever the collation. */
    String uniqueText() {
        return words(2) + " " + id();
    }

    String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }
}
