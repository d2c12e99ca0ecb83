package io.stagesync.transform;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes fields out of an entry. The destination keeps what it has in them, for they are no longer compared. */
public record RemoveFields(Set<String> fields) implements Transformation {
    public RemoveFields {
        fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("Invalid removal: it names no field");
        }
    }

    @Override
    public Optional<Entry> apply(Entry entry) {
        Map<String, Value> kept = new LinkedHashMap<>(entry.fields());
        kept.keySet().removeAll(fields);
        return Optional.of(entry.withFields(kept));
    }

    @Override
    public ContentModel reshape(ContentModel model) {
        fields.forEach(field -> ModelFields.require(model, field, "remove"));
        return model.withFields(model.fields().stream()
                .filter(field -> !fields.contains(field.name()))
                .toList());
    }
}
