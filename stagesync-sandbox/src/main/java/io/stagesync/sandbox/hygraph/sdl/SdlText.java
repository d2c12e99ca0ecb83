package io.stagesync.sandbox.hygraph.sdl;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** Collects definitions. */
final class SdlText {
    private final StringBuilder text = new StringBuilder();

    /** A definition with a body of lines: a type, an input, an enum. */
    void block(String head, List<String> lines) {
        text.append(head).append(" {\n");
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("}\n\n");
    }

    void input(String name, String... fields) {
        block("input " + name, List.of(fields));
    }

    /** An input; a placeholder stands in one without fields (hygraph.md 3.6, rule 8). */
    void inputOrPlaceholder(String name, List<String> fields) {
        block("input " + name, fields.isEmpty() ? List.of("_: String") : fields);
    }

    void union(String name, List<String> members) {
        text.append("union ")
                .append(name)
                .append(" = ")
                .append(String.join(" | ", members))
                .append("\n\n");
    }

    void raw(String definitions) {
        text.append(definitions).append('\n');
    }

    static String list(List<String> values) {
        return values.stream().collect(joining(", ", "[", "]"));
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
