package io.stagesync.report;

import io.stagesync.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Values and their differences as cells of a table. */
final class HtmlValue {
    private static final int MOST_CHARACTERS = 6_000;
    private static final int MOST_MEMBERS = 100;

    private final Html html;

    HtmlValue(Html html) {
        this.html = html;
    }

    /** One value in full. */
    void write(Value value) {
        Optional<String> richText = ValueText.richText(value);
        List<Part> parts = Part.of(value);
        if (!parts.isEmpty()) {
            writeParts(parts, part -> write(part.after().orElseThrow()));
        } else if (value instanceof Value.Component component) {
            html.text(component.type());
        } else if (value instanceof Value.Items items && !items.values().isEmpty()) {
            writeMembers(items, List.of(), "");
        } else if (value instanceof Value.Reference reference) {
            html.element("span", "ref", reference.target().toString());
        } else if (richText.isPresent()) {
            html.element("div", "prose", cut(richText.get()));
        } else if (value instanceof Value.Text text) {
            writeText(text.text());
        } else if (value instanceof Value.Structure) {
            html.element("code", "json", cut(JsonText.indented(value)));
        } else {
            html.text(JsonText.compact(value));
        }
    }

    private void writeText(String text) {
        Optional<WebAddress> address = WebAddress.of(text);
        if (address.isPresent()) {
            html.link(address.get());
        } else if (text.isEmpty()) {
            html.element("span", "none", "empty text");
        } else {
            html.element("div", "prose", cut(text));
        }
    }

    /** The old value with what the new one lacks marked. */
    void writeOld(Value before, Value after) {
        writeSide(before, after, before, Segment.Kind.REMOVED);
    }

    /** The new value with what the old one lacked marked. */
    void writeNew(Value before, Value after) {
        writeSide(before, after, after, Segment.Kind.ADDED);
    }

    /** Only the parts that differ, each under its name. */
    private void writeParts(List<Part> parts, Consumer<Part> writer) {
        html.open("div", "parts");
        for (Part part : parts) {
            html.open("div", "part").element("span", "part-name", part.name());
            writer.accept(part);
            html.close("div");
        }
        html.close("div");
    }

    private void writePart(Part part, Segment.Kind marked) {
        boolean isOld = marked == Segment.Kind.REMOVED;
        Optional<Value> shown = isOld ? part.before() : part.after();
        Optional<Value> other = isOld ? part.after() : part.before();
        if (shown.isEmpty()) {
            html.element("span", "none", "no value");
        } else if (part.isMoved()) {
            html.element("span", "none", isOld ? "as it was" : "moved here");
        } else if (other.isEmpty()) {
            String mark = isOld ? "del" : "ins";
            html.open(mark, "");
            write(shown.get());
            html.close(mark);
        } else {
            writeSide(part.before().orElseThrow(), part.after().orElseThrow(), shown.get(), marked);
        }
    }

    private void writeSide(Value before, Value after, Value shown, Segment.Kind marked) {
        List<Part> parts = Part.between(before, after);
        if (!parts.isEmpty()) {
            writeParts(parts, part -> writePart(part, marked));
            return;
        }
        if (before instanceof Value.Items old && after instanceof Value.Items current) {
            Members members = Members.between(old, current);
            boolean isOld = marked == Segment.Kind.REMOVED;
            writeMembers(isOld ? old : current, isOld ? members.removed() : members.added(), isOld ? "del" : "ins");
            return;
        }
        Optional<String> old = comparable(before);
        Optional<String> current = comparable(after);
        if (old.isEmpty() || current.isEmpty() || old.equals(current)) {
            write(shown);
            return;
        }
        html.open(
                "div", shown instanceof Value.Text || ValueText.richText(shown).isPresent() ? "prose" : "json");
        for (Segment segment : WordDifference.between(old.get(), current.get())) {
            if (segment.kind() == Segment.Kind.SAME) {
                html.text(segment.text());
            } else if (segment.kind() == marked) {
                html.element(marked == Segment.Kind.REMOVED ? "del" : "ins", "", segment.text());
            }
        }
        html.close("div");
    }

    /** The text in which two values are compared word by word; nothing for those that are only shown side by side. */
    private static Optional<String> comparable(Value value) {
        Optional<String> richText = ValueText.richText(value);
        if (richText.isPresent()) {
            return richText.map(HtmlValue::cut);
        } else if (value instanceof Value.Text text) {
            return WebAddress.of(text.text()).isPresent() ? Optional.empty() : Optional.of(cut(text.text()));
        } else if (value instanceof Value.Structure) {
            return Optional.of(cut(JsonText.indented(value)));
        }
        return Optional.empty();
    }

    private void writeMembers(Value.Items items, List<Value> marked, String mark) {
        html.open("ul", "members");
        items.values().stream().limit(MOST_MEMBERS).forEach(member -> {
            html.open("li", "");
            if (marked.contains(member)) {
                html.open(mark, "");
                writeMember(member);
                html.close(mark);
            } else {
                writeMember(member);
            }
            html.close("li");
        });
        if (items.values().size() > MOST_MEMBERS) {
            html.element("li", "none", "… and " + Count.of(items.values().size() - MOST_MEMBERS) + " more");
        }
        html.close("ul");
    }

    private void writeMember(Value member) {
        if (member instanceof Value.Items) {
            html.element("code", "json", cut(JsonText.compact(member)));
        } else if (member instanceof Value.Text text
                && WebAddress.of(text.text()).isEmpty()) {
            html.element("span", "member", cut(text.text()));
        } else {
            write(member);
        }
    }

    private static String cut(String text) {
        return Excerpt.head(text, MOST_CHARACTERS);
    }
}
