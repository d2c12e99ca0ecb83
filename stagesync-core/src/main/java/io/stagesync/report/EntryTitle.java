package io.stagesync.report;

import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the words by which an editor knows an entry. */
final class EntryTitle {
    private static final List<String> FIELDS =
            List.of("title", "name", "headline", "label", "filename", "question", "slug", "code");

    private EntryTitle() {}

    static Optional<String> of(Change change) {
        return Stream.of(PublicationText.after(change), PublicationText.before(change), change.after(), change.before())
                .flatMap(Optional::stream)
                .flatMap(entry -> of(entry).stream())
                .findFirst();
    }

    static Optional<String> of(Entry entry) {
        return of(entry.fields());
    }

    /** The same for the members of a component. */
    static Optional<String> of(Map<String, Value> fields) {
        return FIELDS.stream()
                .flatMap(name -> fields.entrySet().stream()
                        .filter(field -> field.getKey().toLowerCase(Locale.ROOT).startsWith(name))
                        .flatMap(field -> text(field.getValue()).stream()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** A text, in its first locale where it has several. */
    private static Optional<String> text(Value value) {
        if (value instanceof Value.Localized localized) {
            return localized.values().values().stream().findFirst().flatMap(EntryTitle::text);
        }
        return value instanceof Value.Text text ? Optional.of(text.text()) : Optional.empty();
    }
}
