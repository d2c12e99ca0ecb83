package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.store.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code documentInStages_some}, {@code _every} and {@code _none}: asks about the copies of a document in its other
 * stages. {@code compareWithParent: {outdated_to: true}} holds for a copy that is older than the document; that is the
 * likely meaning (hygraph.md 3.4).
 */
final class StageFilter {
    private StageFilter() {}

    private record Copy(String stage, Document document, Document parent) {}

    static Predicate<Item> of(String quantifier, Map<?, ?> where) {
        Predicate<Copy> test = test(where);
        return switch (quantifier) {
            case "some" -> item -> copies(item).stream().anyMatch(test);
            case "every" -> item -> copies(item).stream().allMatch(test);
            default -> item -> copies(item).stream().noneMatch(test);
        };
    }

    private static List<Copy> copies(Item item) {
        List<Copy> copies = new ArrayList<>();
        for (String stage : item.view().project().schema().stages()) {
            if (!stage.equals(item.view().stage())) {
                Optional<Document> copy = item.view()
                        .session()
                        .read(reader -> reader.find(stage, item.document().link()));
                copy.ifPresent(document -> copies.add(new Copy(stage, document, item.document())));
            }
        }
        return copies;
    }

    private static Predicate<Copy> test(Map<?, ?> where) {
        Predicate<Copy> all = copy -> true;
        for (Map.Entry<?, ?> entry : where.entrySet()) {
            all = all.and(test(String.valueOf(entry.getKey()), entry.getValue()));
        }
        return all;
    }

    private static Predicate<Copy> test(String key, @Nullable Object value) {
        if (value == null) {
            return copy -> true;
        }
        return switch (key) {
            case "stage" -> copy -> copy.stage().equals(value);
            case "AND", "OR", "NOT" -> Logic.of(key, value, StageFilter::test);
            case "compareWithParent" ->
                value instanceof Map<?, ?> compared && compared.get("outdated_to") instanceof Boolean wanted
                        ? copy -> isOutdated(copy.document(), copy.parent()) == wanted
                        : copy -> true;
            default -> copy -> true;
        };
    }

    private static boolean isOutdated(Document copy, Document parent) {
        if (copy.updatedAt().isBefore(parent.updatedAt())) {
            return true;
        }
        return copy.localizations().keySet().stream().anyMatch(locale -> {
            Instant theirs = copy.localizedUpdatedAt().get(locale);
            Instant ours = parent.localizedUpdatedAt().get(locale);
            return theirs != null && ours != null && theirs.isBefore(ours);
        });
    }
}
