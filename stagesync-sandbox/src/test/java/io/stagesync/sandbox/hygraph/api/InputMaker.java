package io.stagesync.sandbox.hygraph.api;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Makes the inputs that write a stored document into another environment; fails where a target is not there yet. */
final class InputMaker {
    private final Project project;
    private final Map<String, String> ids;

    /**
     * Makes a maker.
     *
     * @param ids those of the other environment by those of this one
     */
    InputMaker(Project project, Map<String, String> ids) {
        this.project = project;
        this.ids = ids;
    }

    /** The fields of a creation. */
    Map<String, Object> creation(
            EntityType type,
            Map<String, Object> base,
            Map<String, Map<String, Object>> localizations,
            Predicate<EntityField> wanted) {
        Map<String, Object> data = new LinkedHashMap<>();
        List<Object> others = new ArrayList<>();
        for (EntityField field : type.fields()) {
            Object value = base.get(field.name());
            if (value != null && wanted.test(field)) {
                data.put(field.name(), input(field, value, false));
            }
        }
        localizations.forEach((locale, values) -> {
            Map<String, Object> localized = localized(type, values);
            if (locale.equals(project.defaultLocale())) {
                data.putAll(localized);
            } else {
                others.add(Map.of("locale", locale, "data", localized));
            }
        });
        if (!others.isEmpty()) {
            data.put("localizations", Map.of("create", others));
        }
        return data;
    }

    private Map<String, Object> localized(EntityType type, Map<String, Object> values) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (EntityField field : type.fields()) {
            Object value = values.get(field.name());
            if (value != null) {
                data.put(field.name(), input(field, value, false));
            }
        }
        return data;
    }

    /** The relations and components of an update. */
    Map<String, Object> update(EntityType type, Map<String, Object> base, Predicate<EntityField> wanted) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (EntityField field : type.fields()) {
            Object value = base.get(field.name());
            if (value != null && wanted.test(field)) {
                data.put(field.name(), input(field, value, true));
            }
        }
        return data;
    }

    private Object input(EntityField field, Object value, boolean update) {
        return switch (field.kind()) {
            case COLOR -> Map.of("rgba", value);
            case TAXONOMY -> Map.of("value", value);
            case RICH_TEXT -> mapped(value);
            case RELATION ->
                Map.of(
                        update && field.list() ? "set" : "connect",
                        each(field, value, link -> target(field, (Link) link)));
            case COMPONENT -> Map.of("create", each(field, value, part -> part(field, (Instance) part, update)));
            case VARIANTS -> Map.of("create", each(field, value, part -> part(field, (Instance) part, false)));
            default -> value;
        };
    }

    private static Object each(EntityField field, Object value, UnaryOperator<Object> input) {
        if (!field.list()) {
            return input.apply(value);
        }
        return ((Collection<?>) value)
                .stream().map(one -> input.apply((Object) one)).toList();
    }

    private Object target(EntityField field, Link link) {
        return wrapped(field, link.type(), Map.of("id", id(link.id())));
    }

    private Object part(EntityField field, Instance instance, boolean update) {
        EntityType type = project.type(instance.type());
        Map<String, Object> data = creation(type, instance.base(), instance.localizations(), each -> true);
        boolean placed = update && field.list() && field.kind() == FieldKind.COMPONENT;
        return wrapped(field, instance.type(), placed ? Map.of("data", data) : data);
    }

    private static Object wrapped(EntityField field, String type, Map<String, Object> input) {
        return Project.isUnion(field) ? Map.of(type, input) : input;
    }

    private String id(String id) {
        String there = ids.get(id);
        if (there == null) {
            throw new NoSuchElementException(id);
        }
        return there;
    }

    private Object mapped(Object value) {
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(one -> copy.add(mapped(one)));
            return copy;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        map.forEach((key, inner) -> copy.put(
                String.valueOf(key),
                key.equals("nodeId") ? ids.getOrDefault(String.valueOf(inner), inner.toString()) : mapped(inner)));
        return copy;
    }
}
