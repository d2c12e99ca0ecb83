package io.stagesync.sandbox.hygraph.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A type whose content is stored.
 *
 * @param name as in the API
 * @param kind what its content is
 * @param localized whether its documents have localizations of their own, that is, the output type has
 *     {@code localizations}
 * @param fields in schema order, without system fields; a system field's name is content only where it can be written
 */
public record EntityType(String name, Kind kind, boolean localized, List<EntityField> fields) {
    /** What the content of a type is. */
    public enum Kind {
        MODEL,
        ASSET,
        COMPONENT,
        VARIANT
    }

    /** The fields of an asset that tell its file; the API sets them in its own way, so they are not among {@code fields}. */
    public static final Set<String> FILE_FIELDS =
            Set.of("fileName", "handle", "url", "mimeType", "size", "width", "height");

    public EntityType {
        fields = List.copyOf(fields);
    }

    public Optional<EntityField> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    /** Whether its documents are entries of their own, with queries, mutations and links to them. */
    public boolean isDocument() {
        return kind == Kind.MODEL || kind == Kind.ASSET;
    }
}
