package io.stagesync.sandbox.hygraph.api.filter;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The orders of {@code orderBy}: by one value, then by id. Missing values come last, and first when descending. */
public final class Order {
    private Order() {}

    /** Whether an order is the one in which the store has its documents. */
    public static boolean isById(@Nullable String orderBy) {
        return orderBy == null || orderBy.equals("id_ASC");
    }

    /** The order that a value of an {@code OrderByInput} enum names. */
    public static Comparator<Item> of(Project project, EntityType type, String orderBy) {
        boolean ascending = orderBy.endsWith("_ASC");
        String name = orderBy.substring(0, orderBy.lastIndexOf('_'));
        Function<Item, @Nullable Object> value = value(project, type, name);
        Comparator<Item> order = (one, other) -> compare(value.apply(one), value.apply(other));
        return (ascending ? order : order.reversed()).thenComparing(Item::id);
    }

    private static Function<Item, @Nullable Object> value(Project project, EntityType type, String name) {
        SystemValues.Value system = SystemValues.find(type, name);
        if (system != null) {
            return item -> Comparison.normal(system.kind(), system.read().apply(item));
        }
        EntityField field = project.field(type.name(), name).orElse(null);
        if (field == null) {
            return item -> null;
        }
        FieldKind kind = field.kind();
        return item -> Comparison.normal(kind, item.value(field));
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return one == other ? 0 : one == null ? 1 : -1;
        }
        return Comparison.order(one, other);
    }
}
