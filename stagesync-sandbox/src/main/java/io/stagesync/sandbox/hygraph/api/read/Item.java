package io.stagesync.sandbox.hygraph.api.read;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document, or a component or variant of it, in one locale and stage: what the fields of an entity type are read from.
 *
 * @param document the document, for a component or variant the one it belongs to
 * @param instance the component or variant; null for a document itself
 * @param locale whose localized values are shown; empty if the type has none
 */
public record Item(
        EntityType type, Document document, @Nullable Instance instance, String locale, View view) {
    public String id() {
        return instance == null ? document.id() : instance.id();
    }

    public Link link() {
        return new Link(type.name(), id());
    }

    public Map<String, Object> base() {
        return instance == null ? document.base() : instance.base();
    }

    private Map<String, Map<String, Object>> localizations() {
        return instance == null ? document.localizations() : instance.localizations();
    }

    /** The locales that it has. */
    public Set<String> locales() {
        return localizations().keySet();
    }

    /** The values of the localized fields. */
    public Map<String, Object> localized() {
        Map<String, Object> values = localizations().get(locale);
        return values == null ? Map.of() : values;
    }

    /** The stored value of a field, null if it has none. */
    public @Nullable Object value(EntityField field) {
        return field.localized() ? localized().get(field.name()) : base().get(field.name());
    }

    /** The stored value of a system field that a localization may have of its own, as the files of assets. */
    public @Nullable Object own(String name) {
        Object value = localized().get(name);
        return value == null ? base().get(name) : value;
    }

    public Item in(String otherLocale, View other) {
        return new Item(type, document, instance, otherLocale, other);
    }

    /** The links in a value. */
    static List<Link> links(@Nullable Object value) {
        if (value instanceof Link link) {
            return List.of(link);
        }
        return value instanceof Collection<?> many
                ? many.stream().map(Link.class::cast).toList()
                : List.of();
    }

    /** The components in a value. */
    public static List<Instance> instances(@Nullable Object value) {
        if (value instanceof Instance instance) {
            return List.of(instance);
        }
        return value instanceof Collection<?> many
                ? many.stream().map(Instance.class::cast).toList()
                : List.of();
    }
}
