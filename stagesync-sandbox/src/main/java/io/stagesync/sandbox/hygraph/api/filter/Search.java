package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** {@code _search}: whether a text, or part of a rich text, contains words, in any case. */
final class Search implements Predicate<Item> {
    private final String wanted;

    Search(String wanted) {
        this.wanted = wanted.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean test(Item item) {
        Object fileName = item.own("fileName");
        return holds(fileName)
                || item.type().fields().stream().filter(Search::isText).anyMatch(field -> holds(item.value(field)));
    }

    private static boolean isText(EntityField field) {
        return field.kind() == FieldKind.STRING || field.kind() == FieldKind.RICH_TEXT;
    }

    private boolean holds(@Nullable Object value) {
        if (value instanceof String text) {
            return text.toLowerCase(Locale.ROOT).contains(wanted);
        }
        if (value instanceof Map<?, ?> node) {
            return holds(node.get("text")) || holds(node.get("children"));
        }
        return value instanceof Collection<?> many && many.stream().anyMatch(this::holds);
    }
}
