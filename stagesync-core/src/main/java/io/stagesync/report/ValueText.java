package io.stagesync.report;

import io.stagesync.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values as a person reads them. */
final class ValueText {
    private static final List<String> CHILDREN = List.of("document", "nodes", "children", "leaves");

    private ValueText() {}

    /** The whole value: a text as it is, a reference as {@code Model/id}, anything structured as JSON. */
    static String full(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        } else if (value instanceof Value.Reference reference) {
            return reference.target().toString();
        }
        return JsonText.compact(value);
    }

    /** The value on one line, at most about this many characters long; texts are quoted. */
    static String brief(Value value, int length) {
        if (value instanceof Value.Text text) {
            return Excerpt.quoted(text.text(), length);
        } else if (value instanceof Value.Component component) {
            return Excerpt.head(
                    component.type()
                            + EntryTitle.of(component.members())
                                    .map(title -> " " + Excerpt.quoted(title, length))
                                    .orElse(""),
                    length);
        } else if (value instanceof Value.Localized localized) {
            String locales = localized.values().entrySet().stream()
                    .map(each -> each.getKey() + " " + brief(each.getValue(), length))
                    .collect(Collectors.joining(", "));
            return Excerpt.head(locales, length);
        } else if (value instanceof Value.Structure && richText(value).isPresent()) {
            return Excerpt.quoted(richText(value).orElseThrow(), length);
        } else if (value instanceof Value.Items items && items.values().stream().noneMatch(ValueText::isNested)) {
            String members =
                    items.values().stream().map(member -> brief(member, length)).collect(Collectors.joining(", "));
            return members.isEmpty() ? "[]" : Excerpt.head(members, length);
        }
        return Excerpt.head(Excerpt.oneLine(full(value)), length);
    }

    private static boolean isNested(Value value) {
        return value instanceof Value.Items || value instanceof Value.Structure;
    }

    /** The words of a rich text tree, a paragraph a line, with what it names in brackets; empty where it is not one. */
    static Optional<String> richText(Value value) {
        if (!(value instanceof Value.Structure structure) || children(structure).isEmpty()) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        appendWords(structure, words);
        String text = words.toString().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<Value.Structure> children(Value.Structure node) {
        return CHILDREN.stream()
                .flatMap(name -> Stream.ofNullable(node.members().get(name)))
                .flatMap(child -> child instanceof Value.Items items ? items.values().stream() : Stream.of(child))
                .filter(Value.Structure.class::isInstance)
                .map(Value.Structure.class::cast)
                .toList();
    }

    private static void appendWords(Value.Structure node, StringBuilder words) {
        if (node.members().get("text") instanceof Value.Text text) {
            words.append(text.text());
        }
        List<Value.Structure> children = children(node);
        children.forEach(child -> appendWords(child, words));
        node.members().values().stream()
                .filter(Value.Reference.class::isInstance)
                .forEach(named -> words.append(words.isEmpty() || words.charAt(words.length() - 1) == '\n' ? "" : " ")
                        .append('[')
                        .append(full(named))
                        .append(']'));
        boolean block = node.members().get("type") instanceof Value.Text && !children.isEmpty();
        if (block && !words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
            words.append('\n');
        }
    }
}
