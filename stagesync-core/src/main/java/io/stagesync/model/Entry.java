package io.stagesync.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One entry or asset as a stage holds it, or as it should hold it.
 *
 * @param key its name on every stage
 * @param fields values by field name; a field without a value is absent
 * @param createdAt when it was made, where the stage tells; carried to the destination where possible, never compared
 * @param updatedAt when it was last changed, likewise
 * @param file where its bytes are, for an asset
 */
public record Entry(
        EntryKey key,
        Map<String, Value> fields,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        Optional<AssetFile> file) {
    public Entry {
        requireNonNull(key, "key is null");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public static Entry of(EntryKey key, Map<String, Value> fields) {
        return new Entry(key, fields, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Optional<Value> value(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** The same entry with other fields. */
    public Entry withFields(Map<String, Value> newFields) {
        return new Entry(key, newFields, createdAt, updatedAt, file);
    }

    /** The same entry with one field set. */
    public Entry with(String field, Value value) {
        Map<String, Value> changed = new LinkedHashMap<>(fields);
        changed.put(field, value);
        return withFields(changed);
    }

    /** The same entry without one field. */
    public Entry without(String field) {
        Map<String, Value> changed = new LinkedHashMap<>(fields);
        changed.remove(field);
        return withFields(changed);
    }

    /** The same entry with only these of its fields, in its own order. */
    public Entry only(Set<String> names) {
        Map<String, Value> kept = new LinkedHashMap<>(fields);
        kept.keySet().retainAll(names);
        return withFields(kept);
    }

    public Entry withFile(AssetFile newFile) {
        return new Entry(key, fields, createdAt, updatedAt, Optional.of(newFile));
    }
}
