package io.stagesync.report;

import io.stagesync.model.Change;
import io.stagesync.model.Entry;
import io.stagesync.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the words by which an editor knows an entry. */
final class EntryTitle {
    private static final List<String> FIELDS =
            List.of("title", "name", "headline", "label", "filename", "question", "slug", "code");

    private EntryTitle() {}

    static Optional<String> of(Change change) {
        return change.after().flatMap(EntryTitle::of).or(() -> change.before().flatMap(EntryTitle::of));
    }

    static Optional<String> of(Entry entry) {
        return FIELDS.stream()
                .flatMap(name -> entry.fields().entrySet().stream()
                        .filter(field -> field.getKey().toLowerCase(Locale.ROOT).startsWith(name))
                        .filter(field -> field.getValue() instanceof Value.Text)
                        .map(field -> ((Value.Text) field.getValue()).text()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
