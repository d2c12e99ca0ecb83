package io.stagesync.transform;

import static java.util.Objects.requireNonNull;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Value;
import java.util.Optional;

/** Gives a field the same value in every entry. */
public record SetField(String field, Value value) implements ConstantField {
    public SetField {
        requireNonNull(field, "field is null");
        requireNonNull(value, "value is null");
    }

    @Override
    public Optional<Entry> apply(Entry entry) {
        return Optional.of(entry.with(field, value));
    }

    @Override
    public ContentModel reshape(ContentModel model) {
        return ModelFields.withFieldFor(model, field, value);
    }
}
