package io.stagesync.report;

import io.stagesync.model.Value;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Structured values as JSON for people: numbers without exponents, references as {@code Model/id}. */
final class JsonText {
    private static final int MOST_DIGITS = 30;

    private final StringBuilder json = new StringBuilder();
    private final boolean indented;
    private int depth;

    private JsonText(boolean indented) {
        this.indented = indented;
    }

    static String compact(Value value) {
        return of(value, false);
    }

    static String indented(Value value) {
        return of(value, true);
    }

    private static String of(Value value, boolean indented) {
        JsonText text = new JsonText(indented);
        text.append(value);
        return text.json.toString();
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
        String comma = "";
        for (T element : elements) {
            json.append(comma);
            appendBreak();
            writer.accept(element);
            comma = indented ? "," : ", ";
        }
        depth--;
        if (!elements.isEmpty()) {
            appendBreak();
        }
        json.append(close);
    }

    private void appendBreak() {
        if (indented) {
            json.append('\n').append("  ".repeat(depth));
        }
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
