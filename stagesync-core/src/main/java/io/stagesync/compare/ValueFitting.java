package io.stagesync.compare;

import io.stagesync.model.AssetFile;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes out of values what the destination's schema has no place for, and only that: locales, components, fields of
 * components, names of enums, targets of relations.
 */
final class ValueFitting {
    private final ContentSchema schema;
    private final Set<String> missingLocales = new TreeSet<>();
    private final Set<String> missingParts = new TreeSet<>();

    ValueFitting(ContentSchema schema) {
        this.schema = schema;
    }

    /** What is left of a value; empty where nothing is. */
    Optional<Value> fit(Field field, Value value) {
        return fit(field.name(), field, value);
    }

    private Optional<Value> fit(String part, Field field, Value value) {
        if (value instanceof Value.Localized localized) {
            Map<String, Value> values = new LinkedHashMap<>();
            localized.values().forEach((locale, each) -> {
                if (knows(locale)) {
                    fit(part, field, each).ifPresent(rest -> values.put(locale, rest));
                }
            });
            return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Localized(values));
        } else if (value instanceof Value.Items items) {
            List<Value> rest = new ArrayList<>();
            items.values().forEach(item -> fit(part, field, item).ifPresent(rest::add));
            return rest.isEmpty() && !items.values().isEmpty() ? Optional.empty() : Optional.of(new Value.Items(rest));
        } else if (value instanceof Value.Component component) {
            return fitComponent(field, component);
        } else if (value instanceof Value.Reference reference && field.isReference()) {
            return keptIf(field.targets().contains(reference.target().model()), part, value);
        } else if (value instanceof Value.Text text && field.name().equals(Field.LOCALES)) {
            return knows(text.text()) ? Optional.of(value) : Optional.empty();
        } else if (value instanceof Value.Text text && field.type() == FieldType.ENUM) {
            return keptIf(field.enumValues().contains(text.text()), part, value);
        }
        return Optional.of(value);
    }

    /** The files of the locales that the destination has; the common one goes by an empty name. */
    Map<String, AssetFile> fit(Map<String, AssetFile> files) {
        Map<String, AssetFile> kept = new LinkedHashMap<>(files);
        kept.keySet().removeIf(locale -> !locale.isEmpty() && !knows(locale));
        return kept;
    }

    private boolean knows(String locale) {
        boolean known = schema.locales().isEmpty() || schema.locales().contains(locale);
        if (!known) {
            missingLocales.add(locale);
        }
        return known;
    }

    private Optional<Value> keptIf(boolean kept, String part, Value value) {
        if (!kept) {
            missingParts.add(part);
        }
        return kept ? Optional.of(value) : Optional.empty();
    }

    private Optional<Value> fitComponent(Field field, Value.Component component) {
        Optional<ContentModel> model = schema.component(component.type())
                .filter(found -> field.targets().contains(found.name()));
        if (model.isEmpty()) {
            missingParts.add(component.type());
            return Optional.empty();
        }
        Map<String, Value> members = new LinkedHashMap<>();
        component.members().forEach((name, member) -> {
            Optional<Field> theirs = model.get().field(name);
            String part = component.type() + "." + name;
            if (theirs.isEmpty()) {
                missingParts.add(part);
            } else {
                fit(part, theirs.get(), member).ifPresent(rest -> members.put(name, rest));
            }
        });
        return Optional.of(new Value.Component(component.type(), component.instance(), members));
    }

    /** The locales that the destination does not have and that values were given in. */
    Set<String> missingLocales() {
        return missingLocales;
    }

    /** The components, fields of components and the like that had to be left out. */
    Set<String> missingParts() {
        return missingParts;
    }
}
