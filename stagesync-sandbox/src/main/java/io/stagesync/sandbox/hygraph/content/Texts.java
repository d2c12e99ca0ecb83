package io.stagesync.sandbox.hygraph.content;

import java.util.Random;

/** Random texts: short, very long, empty, and from many scripts. */
final class Texts {
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
        "{json}",
        "${variable}",
        "\u2028separated"
    };
    private static final int LONG_WORDS = 350;
    private static final int LONG_BYTES = LONG_WORDS * 10;

    private final Random random;
    private final Budget budget;

    Texts(Random random, Budget budget) {
        this.random = random;
        this.budget = budget;
    }

    String text() {
        int kind = random.nextInt(60);
        if (kind == 0 && budget.allows(LONG_BYTES)) {
            return words(LONG_WORDS);
        }
        return kind < 4 ? "" : words(1 + random.nextInt(budget.isScarce() ? 2 : 8));
    }

    /** A text that no other one equals, whatever the collation. */
    String uniqueText() {
        return words(1 + random.nextInt(2)) + " " + Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    }

    String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
        }
        budget.spend(text.toString());
        return text.toString();
    }
}
