package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Edits one value among others: sets, clears, reorders, inserts, removes, and goes into components. */
final class ValueEdits {
    private static final int DEEP = 2;

    private final Workshop workshop;
    private final Random random;

    ValueEdits(Workshop workshop) {
        this.workshop = workshop;
        random = workshop.random;
    }

    /** One field that is not localized is changed, if there is one. */
    Map<String, Object> editBase(EntityType type, Map<String, Object> base, Collection<String> locales) {
        List<EntityField> fields = DocumentEdits.stored(type).stream()
                .filter(field -> !field.localized())
                .toList();
        return editOne(type, fields, base, locales);
    }

    /** One localized field is changed, if there is one. */
    Map<String, Object> editLocalized(EntityType type, Map<String, Object> values) {
        List<EntityField> fields =
                type.fields().stream().filter(EntityField::localized).toList();
        return editOne(type, fields, values, List.of());
    }

    private Map<String, Object> editOne(
            EntityType type, List<EntityField> fields, Map<String, Object> values, Collection<String> locales) {
        if (fields.isEmpty()) {
            return values;
        }
        EntityField field = fields.get(random.nextInt(fields.size()));
        Map<String, Object> edited = new LinkedHashMap<>(values);
        Object before = values.get(field.name());
        if (before != null && !field.required() && random.nextInt(5) == 0) {
            edited.remove(field.name());
        } else {
            Optional<Object> value = before instanceof List<?> list && field.list()
                    ? editList(type, field, list, locales)
                    : editValue(type, field, before, locales);
            value.ifPresent(changed -> edited.put(field.name(), changed));
        }
        return edited;
    }

    private Optional<Object> editValue(
            EntityType type, EntityField field, @Nullable Object before, Collection<String> locales) {
        if (before instanceof Instance instance && random.nextInt(3) > 0) {
            return Optional.of(editInstance(instance, locales));
        }
        return workshop.maker.value(type, field, locales);
    }

    private Optional<Object> editList(EntityType type, EntityField field, List<?> before, Collection<String> locales) {
        List<Object> list = new ArrayList<>(before);
        int place = random.nextInt(list.size());
        switch (random.nextInt(5)) {
            case 0 -> Collections.shuffle(list, random);
            case 1 -> {
                if (list.size() > 1) {
                    list.remove(place);
                }
            }
            case 2 -> another(type, field, list, locales).ifPresent(element -> list.add(place, element));
            case 3 -> another(type, field, list, locales).ifPresent(element -> list.set(place, element));
            default -> {
                if (list.get(place) instanceof Instance instance) {
                    list.set(place, editInstance(instance, locales));
                } else {
                    list.add(list.remove(place));
                }
            }
        }
        return Optional.of(List.copyOf(list));
    }

    private Optional<Object> another(
            EntityType type, EntityField field, List<Object> list, Collection<String> locales) {
        return workshop.maker
                .single(type, field, locales, DEEP - 1)
                .filter(element -> field.kind() != FieldKind.RELATION || !list.contains(element));
    }

    private Instance editInstance(Instance instance, Collection<String> locales) {
        EntityType type = workshop.schema.type(instance.type()).orElseThrow();
        if (!instance.localizations().isEmpty() && random.nextBoolean()) {
            Map<String, Map<String, Object>> localizations = new LinkedHashMap<>(instance.localizations());
            List<String> own = new ArrayList<>(localizations.keySet());
            String locale = own.get(random.nextInt(own.size()));
            localizations.put(locale, editLocalized(type, localizations.getOrDefault(locale, Map.of())));
            return new Instance(instance.type(), instance.id(), instance.base(), localizations);
        }
        return new Instance(
                instance.type(), instance.id(), editBase(type, instance.base(), locales), instance.localizations());
    }
}
