package io.stagesync.sandbox.hygraph.api.fault;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** {@code Did you mean}, for names within an edit distance of a third of what was asked (hygraph.md 8). */
final class Suggestions {
    private static final int MOST = 5;

    private Suggestions() {}

    /** The sentence to append, with each name in the quotes that are given; empty if none is near. */
    static String of(String asked, Collection<String> known, String quote) {
        List<String> near = known.stream()
                .filter(name -> distance(asked, name) <= Math.max(1, asked.length() / 3))
                .sorted(Comparator.<String>comparingInt(name -> distance(asked, name))
                        .thenComparing(name -> name))
                .limit(MOST)
                .map(name -> quote + name + quote)
                .toList();
        if (near.isEmpty()) {
            return "";
        }
        String last = near.get(near.size() - 1);
        String rest = String.join(", ", near.subList(0, near.size() - 1));
        return " Did you mean " + (rest.isEmpty() ? last : rest + " or " + last) + "?";
    }

    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
