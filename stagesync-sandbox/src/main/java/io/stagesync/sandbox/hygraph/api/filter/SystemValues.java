package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that every document has, and those of asset files, as filters and orders see them. */
public final class SystemValues {
    private static final Map<String, Value> ALL = Map.of(
            "id", new Value(FieldKind.STRING, Item::id),
            "createdAt", new Value(FieldKind.DATE_TIME, item -> item.document().createdAt()),
            "updatedAt", new Value(FieldKind.DATE_TIME, SystemValues::updatedAt),
            "publishedAt",
                    new Value(
                            FieldKind.DATE_TIME,
                            item -> item.document().publishedAt().orElse(null)));
    private static final Map<String, FieldKind> FILES = Map.of(
            "fileName", FieldKind.STRING,
            "handle", FieldKind.STRING,
            "mimeType", FieldKind.STRING,
            "size", FieldKind.FLOAT,
            "width", FieldKind.FLOAT,
            "height", FieldKind.FLOAT);

    private SystemValues() {}

    /** How a value is read, and what it is. */
    record Value(FieldKind kind, Function<Item, @Nullable Object> read) {}

    static @Nullable Value find(EntityType type, String name) {
        Value value = ALL.get(name);
        FieldKind file = FILES.get(name);
        if (value == null && type.kind() == EntityType.Kind.ASSET && file != null) {
            return new Value(file, item -> item.own(name));
        }
        return value;
    }

    /** Whether a field of an asset tells of its file, of which a localization may have one of its own. */
    public static boolean isOfFile(EntityType type, String name) {
        return type.kind() == EntityType.Kind.ASSET && FILES.containsKey(name);
    }

    /** The newer one of the times of the base and of the localization that is shown (hygraph.md 3.3). */
    public static Instant updatedAt(Item item) {
        Instant base = item.document().updatedAt();
        Instant localized = item.document().localizedUpdatedAt().get(item.locale());
        return localized != null && localized.isAfter(base) ? localized : base;
    }
}
