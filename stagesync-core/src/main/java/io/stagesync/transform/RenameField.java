package io.stagesync.transform;

import static java.util.Objects.requireNonNull;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Moves the value of one field to another. A field that has the new name already is replaced, also where the old one has
 * no value, so that an entry never holds a mixture of both.
 */
public record RenameField(String from, String to) implements Transformation {
    public RenameField {
        requireNonNull(from, "from is null");
        requireNonNull(to, "to is null");
        if (from.equals(to)) {
            throw new IllegalArgumentException("Invalid renaming of '" + from + "': both names are the same");
        }
    }

    @Override
    public Optional<Entry> apply(Entry entry) {
        Map<String, Value> renamed = new LinkedHashMap<>();
        entry.fields().forEach((name, value) -> {
            if (name.equals(from)) {
                renamed.put(to, value);
            } else if (!name.equals(to)) {
                renamed.put(name, value);
            }
        });
        return Optional.of(entry.withFields(renamed));
    }

    @Override
    public ContentModel reshape(ContentModel model) {
        ModelFields.require(model, from, "rename");
        List<Field> fields = model.fields().stream()
                .filter(field -> !field.name().equals(to))
                .map(field -> field.name().equals(from) ? field.named(to) : field)
                .toList();
        return model.withFields(fields);
    }
}
