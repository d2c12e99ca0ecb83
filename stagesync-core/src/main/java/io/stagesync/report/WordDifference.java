package io.stagesync.report;

import io.stagesync.report.Segment.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares two texts word by word. */
final class WordDifference {
    private static final Pattern WORD =
            Pattern.compile("\\s+|[\\p{L}\\p{N}\\p{M}_]+(?:[-'\u2019][\\p{L}\\p{N}]+)*|[^\\s\\p{L}\\p{N}\\p{M}_]");

    /** Beyond this many comparisons the middle is shown as replaced whole; a reader gains nothing from more. */
    private static final long MOST_COMPARISONS = 4_000_000;

    private WordDifference() {}

    /** The segments in order: without the added ones they are the old text, without the removed ones the new. */
    static List<Segment> between(String before, String after) {
        List<String> old = words(before);
        List<String> current = words(after);
        int shorter = Math.min(old.size(), current.size());
        int head = 0;
        while (head < shorter && old.get(head).equals(current.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head && old.get(old.size() - 1 - tail).equals(current.get(current.size() - 1 - tail))) {
            tail++;
        }
        Segments segments = new Segments();
        segments.addAll(Kind.SAME, old.subList(0, head));
        compareMiddle(old.subList(head, old.size() - tail), current.subList(head, current.size() - tail), segments);
        segments.addAll(Kind.SAME, old.subList(old.size() - tail, old.size()));
        return segments.finish();
    }

    private static void compareMiddle(List<String> old, List<String> current, Segments segments) {
        if ((long) old.size() * current.size() > MOST_COMPARISONS) {
            segments.addAll(Kind.REMOVED, old);
            segments.addAll(Kind.ADDED, current);
            return;
        }
        int[][] common = commonLengths(old, current);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < current.size()) {
            if (i < old.size() && j < current.size() && old.get(i).equals(current.get(j))) {
                segments.add(Kind.SAME, old.get(i++));
                j++;
            } else if (j == current.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                segments.add(Kind.REMOVED, old.get(i++));
            } else {
                segments.add(Kind.ADDED, current.get(j++));
            }
        }
    }

    /** For each pair of places, the length of the longest common subsequence from there on. */
    private static int[][] commonLengths(List<String> old, List<String> current) {
        int[][] common = new int[old.size() + 1][current.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = current.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(current.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Gathers words to segments; between two common parts, what was removed stands before what was added. */
    private static final class Segments {
        private final List<Segment> done = new ArrayList<>();
        private final StringBuilder same = new StringBuilder();
        private final StringBuilder removed = new StringBuilder();
        private final StringBuilder added = new StringBuilder();

        void addAll(Kind kind, List<String> words) {
            words.forEach(word -> add(kind, word));
        }

        void add(Kind kind, String word) {
            switch (kind) {
                case SAME -> {
                    // A blank between two changed words belongs to the change: "old inn" to "new bar" reads as one.
                    if (word.isBlank() && removed.length() + added.length() > 0) {
                        removed.append(word);
                        added.append(word);
                    } else {
                        flushChanged();
                        same.append(word);
                    }
                }
                case REMOVED -> {
                    flushSame();
                    removed.append(word);
                }
                case ADDED -> {
                    flushSame();
                    added.append(word);
                }
            }
        }

        private void flushSame() {
            flush(Kind.SAME, same);
        }

        private void flushChanged() {
            int shared = trailingBlanks(removed, added);
            String blanks = removed.substring(removed.length() - shared);
            removed.setLength(removed.length() - shared);
            added.setLength(added.length() - shared);
            flush(Kind.REMOVED, removed);
            flush(Kind.ADDED, added);
            same.append(blanks);
        }

        private static int trailingBlanks(CharSequence one, CharSequence other) {
            int shared = 0;
            while (shared < Math.min(one.length(), other.length())) {
                char last = one.charAt(one.length() - 1 - shared);
                if (last != other.charAt(other.length() - 1 - shared) || !Character.isWhitespace(last)) {
                    break;
                }
                shared++;
            }
            return shared;
        }

        private void flush(Kind kind, StringBuilder text) {
            if (!text.isEmpty()) {
                done.add(new Segment(kind, text.toString()));
                text.setLength(0);
            }
        }

        List<Segment> finish() {
            flushChanged();
            flushSame();
            return List.copyOf(done);
        }
    }
}
