package io.stagesync.sandbox.graphql;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The {@code Did you mean} of graphql-js: names within an edit distance of half the longer one (graphql-js 14, of 2019). */
final class Suggestions {
    private static final int MOST = 5;

    private Suggestions() {}

    /** The sentence to append, empty when nothing is near. */
    static String of(String asked, List<String> known) {
        String near =
                listed(near(asked, known).stream().map(name -> '"' + name + '"').toList());
        return near.isEmpty() ? "" : " Did you mean " + near + "?";
    }

    /** Only the names, without quotes, as messages about values have them; empty when nothing is near. */
    static String unquoted(String asked, List<String> known) {
        return listed(near(asked, known));
    }

    private static List<String> near(String asked, List<String> known) {
        return known.stream()
                .filter(name -> distance(asked, name) <= threshold(asked, name))
                .sorted(Comparator.<String>comparingInt(name -> distance(asked, name))
                        .thenComparing(name -> name))
                .limit(MOST)
                .toList();
    }

    private static String listed(List<String> near) {
        if (near.size() < 2) {
            return String.join("", near);
        }
        String last = near.get(near.size() - 1);
        String rest = String.join(", ", near.subList(0, near.size() - 1));
        return near.size() == 2 ? rest + " or " + last : rest + ", or " + last;
    }

    private static double threshold(String asked, String name) {
        return Math.max(1, Math.max(asked.length(), name.length()) / 2.0);
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
