package io.stagesync.sandbox.hygraph.api.write;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values of a document, a component or a variant while they are written. */
final class Body {
    private final EntityType type;
    private final String id;
    private final Map<String, Object> base;
    private final Map<String, Map<String, Object>> localizations = new LinkedHashMap<>();
    private final Set<String> touched = new HashSet<>();
    private final Map<String, Instant> times = new HashMap<>();

    private Body(EntityType type, String id, Map<String, Object> base) {
        this.type = type;
        this.id = id;
        this.base = new LinkedHashMap<>(base);
    }

    static Body empty(EntityType type, String id) {
        return new Body(type, id, Map.of());
    }

    static Body of(EntityType type, Document document) {
        return copy(type, document.id(), document.base(), document.localizations());
    }

    static Body of(EntityType type, Instance instance) {
        return copy(type, instance.id(), instance.base(), instance.localizations());
    }

    private static Body copy(
            EntityType type, String id, Map<String, Object> base, Map<String, Map<String, Object>> localizations) {
        Body body = new Body(type, id, base);
        localizations.forEach((locale, values) -> body.localizations.put(locale, new LinkedHashMap<>(values)));
        return body;
    }

    EntityType type() {
        return type;
    }

    String id() {
        return id;
    }

    Link link() {
        return new Link(type.name(), id);
    }

    Map<String, Object> base() {
        return base;
    }

    Map<String, Map<String, Object>> localizations() {
        return localizations;
    }

    /** The locales whose values were written; the empty one stands for the base. */
    Set<String> touched() {
        return touched;
    }

    /** When localizations were written, as far as their creation says so. */
    Map<String, Instant> times() {
        return times;
    }

    boolean has(String locale) {
        return localizations.containsKey(locale);
    }

    /** The values of a localization, which is made if it is not there. */
    Map<String, Object> localization(String locale) {
        touched.add(locale);
        return localizations.computeIfAbsent(locale, ignored -> new LinkedHashMap<>());
    }

    /** Sets a value of the base; none, or an empty list, leaves the field without a value. */
    void set(String field, @Nullable Object value) {
        touched.add("");
        put(base, field, value);
    }

    static void put(Map<String, Object> values, String field, @Nullable Object value) {
        if (value == null || (value instanceof Collection<?> many && many.isEmpty())) {
            values.remove(field);
        } else {
            values.put(field, value);
        }
    }

    /** Sets a value that is neither link nor component; an empty list is one only in JSON. */
    static void put(Map<String, Object> values, EntityField field, @Nullable Object value) {
        if (value != null && field.kind() == FieldKind.JSON) {
            values.put(field.name(), value);
        } else {
            put(values, field.name(), value);
        }
    }

    void set(EntityField field, @Nullable Object value) {
        touched.add("");
        put(base, field, value);
    }

    /** Sets the links or components of a field. */
    void setMany(EntityField field, List<?> values) {
        set(field.name(), field.list() ? List.copyOf(values) : values.isEmpty() ? null : values.get(0));
    }

    Instance toInstance() {
        return new Instance(type.name(), id, base, localizations);
    }

    /** With a document's localization go those of its components; a component's goes alone. */
    void removeLocalization(String locale) {
        localizations.remove(locale);
        times.remove(locale);
        touched.add("");
        if (type.kind() != EntityType.Kind.COMPONENT) {
            base.replaceAll((field, value) -> without(locale, value));
        }
    }

    private static Object without(String locale, Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(one -> without(locale, one)).toList();
        }
        return value instanceof Instance instance ? without(List.of(locale), instance) : value;
    }

    /** An instance without some of its localizations, and those of the components inside. */
    static Instance without(List<String> locales, Instance instance) {
        Map<String, Object> base = new LinkedHashMap<>(instance.base());
        for (String locale : locales) {
            base.replaceAll((field, inner) -> without(locale, inner));
        }
        Map<String, Map<String, Object>> kept = new LinkedHashMap<>(instance.localizations());
        kept.keySet().removeAll(locales);
        return new Instance(instance.type(), instance.id(), base, kept);
    }
}
