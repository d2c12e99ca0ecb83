package io.stagesync.model;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * One entry or asset as a stage holds it, or as it should hold it.
 *
 * @param key its name on every stage
 * @param fields values by field name; a field without a value is absent. Where a stage keeps drafts, this is the draft
 * @param published the version that the public sees, where a stage keeps drafts and the entry is published; has none itself
 * @param createdAt when it was made, where the stage tells; carried to the destination where possible, never compared
 * @param updatedAt when it was last changed, likewise
 * @param files where its bytes are, for an asset: under the empty name its file, under a locale that of a localization
 *     with a file of its own
 */
public record Entry(
        EntryKey key,
        Map<String, Value> fields,
        Optional<Entry> published,
        Optional<Instant> createdAt,
        Optional<Instant> updatedAt,
        Map<String, AssetFile> files) {
    public Entry {
        requireNonNull(key, "key is null");
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        files = Collections.unmodifiableMap(new TreeMap<>(files));
    }

    /** An entry of a stage without drafts. */
    public Entry(
            EntryKey key,
            Map<String, Value> fields,
            Optional<Instant> createdAt,
            Optional<Instant> updatedAt,
            Optional<AssetFile> file) {
        this(
                key,
                fields,
                Optional.empty(),
                createdAt,
                updatedAt,
                file.map(one -> Map.of("", one)).orElse(Map.of()));
    }

    public static Entry of(EntryKey key, Map<String, Value> fields) {
        return new Entry(key, fields, Optional.empty(), Optional.empty(), Optional.empty());
    }

    public Optional<Value> value(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** Where the bytes of the asset itself are. */
    public Optional<AssetFile> file() {
        return Optional.ofNullable(files.get(""));
    }

    /** Where the bytes of a localization are: in a file of its own, or in that of the asset. */
    public Optional<AssetFile> file(String locale) {
        return Optional.ofNullable(files.get(locale)).or(this::file);
    }

    /**
     * The same entry with a file named for each of its localizations that has one of its own in the other entry; until
     * then the asset's stands for them.
     */
    public Entry withFilesNamedAsIn(Entry other) {
        Map<String, AssetFile> named = new TreeMap<>(files);
        Versions.locales(this).stream()
                .filter(other.files::containsKey)
                .forEach(locale -> file(locale).ifPresent(file -> named.put(locale, file)));
        return named.equals(files) ? this : withFiles(named);
    }

    /** The same entry with other fields. */
    public Entry withFields(Map<String, Value> newFields) {
        return new Entry(key, newFields, published, createdAt, updatedAt, files);
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

    /** The same entry with only these of its fields, in its own order; of the published version as well. */
    public Entry only(Set<String> names) {
        Map<String, Value> kept = new LinkedHashMap<>(fields);
        kept.keySet().retainAll(names);
        return new Entry(key, kept, published.map(version -> version.only(names)), createdAt, updatedAt, files);
    }

    public Entry withFile(AssetFile newFile) {
        return withFiles(Map.of("", newFile));
    }

    public Entry withFiles(Map<String, AssetFile> newFiles) {
        return new Entry(key, fields, published, createdAt, updatedAt, newFiles);
    }

    /** The same entry with another published version, or none. */
    public Entry withPublished(Optional<Entry> version) {
        return new Entry(key, fields, version, createdAt, updatedAt, files);
    }

    /** The draft alone. */
    public Entry draft() {
        return published.isEmpty() ? this : withPublished(Optional.empty());
    }
}
