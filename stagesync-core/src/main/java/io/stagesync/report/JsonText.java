package io.stagesync.report;

import io.stagesync.model.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;

/** Structured values as JSON for people: numbers without exponents, references as {@code Model/id}. */
final class JsonText {
    private static final int MOST_DIGITS = 30;

    private final StringBuilder json = new StringBuilder();
    private final String comma;
    private final IntFunction<String> lineBreak;
    private int depth;

    private JsonText(String comma, IntFunction<String> lineBreak) {
        this.comma = comma;
        this.lineBreak = lineBreak;
    }

    static String compact(Value value) {
        return new JsonText(", ", depth -> "").write(value);
    }

    static String indented(Value value) {
        return new JsonText(",", depth -> "\n" + "  ".repeat(depth)).write(value);
    }

    private String write(Value value) {
        append(value);
        return json.toString();
    }

    private void append(Value value) {
        if (value instanceof Value.Text text) {
            appendQuoted(text.text());
        } else if (value instanceof Value.Reference reference) {
            appendQuoted(reference.target().toString());
        } else if (value instanceof Value.Numeric number) {
            json.append(plain(number.amount()));
        } else if (value instanceof Value.Flag flag) {
            json.append(flag.on());
        } else if (value instanceof Value.Items items) {
            appendAll('[', items.values(), this::append, ']');
        } else if (value instanceof Value.Structure structure) {
            appendAll('{', structure.members().entrySet(), this::appendMember, '}');
        } else if (value instanceof Value.Localized localized) {
            appendAll('{', localized.values().entrySet(), this::appendMember, '}');
        } else if (value instanceof Value.Component component) {
            Map<String, Value> members = new LinkedHashMap<>();
            members.put("component", Value.of(component.type()));
            members.putAll(component.members());
            appendAll('{', members.entrySet(), this::appendMember, '}');
        } else {
            json.append("null");
        }
    }

    private void appendMember(Map.Entry<String, Value> member) {
        appendQuoted(member.getKey());
        json.append(": ");
        append(member.getValue());
    }

    private <T> void appendAll(char open, Collection<T> elements, Consumer<T> writer, char close) {
        json.append(open);
        depth++;
        String separator = "";
        for (T element : elements) {
            json.append(separator).append(lineBreak.apply(depth));
            writer.accept(element);
            separator = comma;
        }
        depth--;
        if (!elements.isEmpty()) {
            json.append(lineBreak.apply(depth));
        }
        json.append(close);
    }

    private void appendQuoted(String text) {
        json.append('"')
                .append(text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n"))
                .append('"');
    }

    private static String plain(BigDecimal amount) {
        return Math.abs(amount.scale()) < MOST_DIGITS ? amount.toPlainString() : amount.toString();
    }
}
