package io.stagesync.model;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type of entry.
 *
 * @param name as the CMS calls it, for example {@code Hotel}
 * @param kind whether its entries are content or carry a file
 * @param fields what can be read and written, in schema order
 */
public record ContentModel(String name, Kind kind, List<Field> fields) {
    /** What the entries of a model are. */
    public enum Kind {
        ENTRY,
        /** Entries with a file in the stage's bucket. */
        ASSET,
        /** No entries of its own: structures that live in entries. */
        COMPONENT
    }

    public ContentModel {
        requireNonNull(name, "name is null");
        requireNonNull(kind, "kind is null");
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException(
                        "Invalid model '" + name + "': it has two fields named '" + field.name() + "'");
            }
        }
    }

    public boolean isAsset() {
        return kind == Kind.ASSET;
    }

    public Optional<Field> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    /** The same model with only these of its fields. */
    public ContentModel only(Set<String> names) {
        return withFields(fields.stream().filter(f -> names.contains(f.name())).toList());
    }

    public ContentModel withFields(List<Field> newFields) {
        return new ContentModel(name, kind, newFields);
    }
}
