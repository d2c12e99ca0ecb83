package io.stagesync.report;

import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What happened to one field, in one or a few lines of text. */
final class FieldText {
    private static final int SHORT = 48;
    private static final int LONG = 72;
    private static final int CONTEXT = 24;
    private static final int MOST_LINES = 5;
    private static final int MOST_PARTS = 12;

    private final Paint paint;

    FieldText(Paint paint) {
        this.paint = paint;
    }

    /** At most a few lines; whatever is left out is counted. */
    List<String> lines(Optional<Value> before, Optional<Value> after) {
        List<String> lines = allLines(before, after);
        if (lines.size() <= MOST_PARTS) {
            return lines;
        }
        List<String> first = new ArrayList<>(lines.subList(0, MOST_PARTS - 1));
        first.add("… and " + Count.of(lines.size() - first.size()) + " more");
        return first;
    }

    private List<String> allLines(Optional<Value> before, Optional<Value> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of(removed(before) + " -> " + added(after));
        }
        return lines(before.get(), after.get());
    }

    private String removed(Optional<Value> value) {
        return value.map(v -> paint.paint(Ink.REMOVED, ValueText.brief(v, LONG)))
                .orElseGet(() -> paint.paint(Ink.QUIET, "(none)"));
    }

    private String added(Optional<Value> value) {
        return value.map(v -> paint.paint(Ink.ADDED, ValueText.brief(v, LONG)))
                .orElseGet(() -> paint.paint(Ink.QUIET, "(none)"));
    }

    private List<String> lines(Value before, Value after) {
        List<Part> parts = Part.between(before, after);
        if (!parts.isEmpty()) {
            return parts.stream().flatMap(part -> lines(part).stream()).toList();
        }
        if (before instanceof Value.Items old && after instanceof Value.Items current) {
            return members(old, current);
        }
        if (before instanceof Value.Structure && after instanceof Value.Structure) {
            return structure(before, after);
        }
        if (before instanceof Value.Text old && after instanceof Value.Text current && isLong(old, current)) {
            return List.of(words(old.text(), current.text()));
        }
        return List.of(removed(Optional.of(before)) + " -> " + added(Optional.of(after)));
    }

    private List<String> lines(Part part) {
        String name = Excerpt.oneLine(part.name());
        boolean isPlace = name.startsWith("#");
        if (part.isMoved()) {
            return List.of(paint.paint(Ink.CHANGED, name + title(part.after())));
        } else if (isPlace && part.before().isEmpty()) {
            return List.of(paint.paint(Ink.ADDED, "+ " + name + title(part.after())));
        } else if (isPlace && part.after().isEmpty()) {
            return List.of(paint.paint(Ink.REMOVED, "- " + name + title(part.before())));
        }
        // What is inside has a name of its own, which goes on from this one.
        String separator = part.isDivided() ? " " : ": ";
        return allLines(part.before(), part.after()).stream()
                .map(line -> name + separator + line)
                .toList();
    }

    private static String title(Optional<Value> component) {
        return component
                .filter(Value.Component.class::isInstance)
                .flatMap(value -> EntryTitle.of(((Value.Component) value).members()))
                .map(title -> " " + Excerpt.quoted(title, SHORT))
                .orElse("");
    }

    private static boolean isLong(Value.Text before, Value.Text after) {
        return Math.max(before.text().length(), after.text().length()) > SHORT;
    }

    private List<String> members(Value.Items before, Value.Items after) {
        Members members = Members.between(before, after);
        if (members.isOnlyReordered()) {
            return List.of("new order: " + paint.paint(Ink.CHANGED, ValueText.brief(after, LONG)));
        }
        String gained = list("+ ", members.added(), Ink.ADDED);
        String lost = list("- ", members.removed(), Ink.REMOVED);
        return gained.isEmpty() || lost.isEmpty() ? List.of(gained + lost) : List.of(gained, lost);
    }

    private String list(String sign, List<Value> values, Ink ink) {
        if (values.isEmpty()) {
            return "";
        }
        String listed = values.stream()
                .limit(MOST_LINES)
                .map(value -> ValueText.brief(value, SHORT))
                .collect(Collectors.joining(", "));
        int more = values.size() - MOST_LINES;
        return paint.paint(ink, sign + listed) + (more > 0 ? ", … and " + Count.of(more) + " more" : "");
    }

    private List<String> structure(Value before, Value after) {
        Optional<String> old = ValueText.richText(before);
        Optional<String> current = ValueText.richText(after);
        if (old.isPresent() && current.isPresent()) {
            return List.of(
                    old.equals(current)
                            ? paint.paint(Ink.CHANGED, "same words, other formatting")
                            : words(marked(old.get()), marked(current.get())));
        }
        List<PathDifference> differences = PathDifference.between(before, after);
        List<String> lines = new ArrayList<>();
        for (PathDifference difference : differences.subList(0, Math.min(MOST_LINES, differences.size()))) {
            lines.add(Excerpt.oneLine(difference.path()) + ": " + removed(difference.before()) + " -> "
                    + added(difference.after()));
        }
        if (differences.size() > MOST_LINES) {
            lines.add("… and " + Count.of(differences.size() - MOST_LINES) + " more");
        }
        return lines;
    }

    private static String marked(String paragraphs) {
        return paragraphs.replace("\n", " ¶ ");
    }

    /** {@code "…a house with a [-quiet-]{+lively+} bar by the…"}, as {@code git diff --word-diff} has it. */
    private String words(String before, String after) {
        List<Segment> segments = WordDifference.between(before, after);
        StringBuilder line = new StringBuilder("\"");
        int changes = 0;
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (changes >= 2 * MOST_LINES) {
                line.append("…");
                break;
            }
            String text = Excerpt.oneLine(segment.text());
            switch (segment.kind()) {
                case SAME -> line.append(context(text, i, segments.size()));
                case REMOVED -> line.append(paint.paint(Ink.REMOVED, "[-" + Excerpt.head(text, LONG) + "-]"));
                case ADDED -> line.append(paint.paint(Ink.ADDED, "{+" + Excerpt.head(text, LONG) + "+}"));
            }
            changes += segment.kind() == Segment.Kind.SAME ? 0 : 1;
        }
        return line.append('"').toString();
    }

    /** What did not change, as much as helps to find the place: the end of the first, the beginning of the last. */
    private static String context(String text, int place, int places) {
        if (place == 0) {
            return Excerpt.tail(text, CONTEXT);
        } else if (place == places - 1) {
            return Excerpt.head(text, CONTEXT);
        }
        return text.length() <= 2 * CONTEXT
                ? text
                : Excerpt.head(text, CONTEXT) + Excerpt.tail(text, CONTEXT).substring(1);
    }
}
