package io.stagesync.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The entries that an entry names: by relations, in components however deep, and in rich text. The published version is
 * not looked at unless a method says so.
 */
public final class References {
    private References() {}

    /** Every entry that the fields of a model refer to, in schema order. */
    public static List<EntryKey> of(ContentModel model, Entry entry) {
        List<EntryKey> targets = new ArrayList<>();
        for (Field field : model.fields()) {
            if (field.holdsReferences()) {
                entry.value(field.name()).ifPresent(value -> collect(value, targets));
            }
        }
        return targets;
    }

    /** Every entry that a value refers to, in its own order. */
    public static List<EntryKey> of(Value value) {
        List<EntryKey> targets = new ArrayList<>();
        collect(value, targets);
        return targets;
    }

    private static void collect(Value value, List<EntryKey> targets) {
        if (value instanceof Value.Reference reference) {
            targets.add(reference.target());
        } else if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, targets));
        } else if (value instanceof Value.Structure structure) {
            structure.members().values().forEach(member -> collect(member, targets));
        } else if (value instanceof Value.Localized localized) {
            localized.values().values().forEach(each -> collect(each, targets));
        } else if (value instanceof Value.Component component) {
            component.members().values().forEach(member -> collect(member, targets));
        }
    }

    /** The same entry with references to these targets left out, of this version alone. */
    public static Entry without(ContentModel model, Entry entry, Set<EntryKey> targets) {
        Entry result = entry;
        for (Field field : model.fields()) {
            Optional<Value> value = entry.value(field.name());
            if (!field.holdsReferences() || value.isEmpty()) {
                continue;
            }
            Optional<Value> rest = without(value.get(), targets::contains);
            result = rest.isPresent() ? result.with(field.name(), rest.get()) : result.without(field.name());
        }
        return result;
    }

    /**
     * What is left of a value without references to these targets: an element of a list that is such a reference, or a
     * node of a rich text that names it, goes; elsewhere the reference alone.
     */
    public static Optional<Value> without(Value value, Predicate<EntryKey> targets) {
        if (value instanceof Value.Reference reference) {
            return targets.test(reference.target()) ? Optional.empty() : Optional.of(value);
        } else if (value instanceof Value.Items items) {
            return Optional.of(new Value.Items(items.values().stream()
                    .filter(item -> !namesOne(item, targets))
                    .flatMap(item -> without(item, targets).stream())
                    .toList()));
        } else if (value instanceof Value.Structure structure) {
            return Optional.of(new Value.Structure(without(structure.members(), targets)));
        } else if (value instanceof Value.Localized localized) {
            return Optional.of(new Value.Localized(without(localized.values(), targets)));
        } else if (value instanceof Value.Component component) {
            return Optional.of(
                    new Value.Component(component.type(), component.instance(), without(component.members(), targets)));
        }
        return Optional.of(value);
    }

    private static boolean namesOne(Value item, Predicate<EntryKey> targets) {
        return item instanceof Value.Structure structure
                && structure.members().values().stream()
                        .anyMatch(member ->
                                member instanceof Value.Reference reference && targets.test(reference.target()));
    }

    private static Map<String, Value> without(Map<String, Value> members, Predicate<EntryKey> targets) {
        Map<String, Value> rest = new LinkedHashMap<>();
        members.forEach((name, member) -> without(member, targets).ifPresent(left -> rest.put(name, left)));
        return rest;
    }

    /** The same entry under other names: its own key and every reference, of the published version as well. */
    public static Entry renamed(Entry entry, UnaryOperator<EntryKey> names) {
        Map<String, Value> fields = new LinkedHashMap<>();
        entry.fields().forEach((name, value) -> fields.put(name, renamed(value, names)));
        return new Entry(
                names.apply(entry.key()),
                fields,
                entry.published().map(version -> renamed(version, names)),
                entry.createdAt(),
                entry.updatedAt(),
                entry.files());
    }

    private static Value renamed(Value value, UnaryOperator<EntryKey> names) {
        if (value instanceof Value.Reference reference) {
            return new Value.Reference(names.apply(reference.target()));
        } else if (value instanceof Value.Items items) {
            return new Value.Items(
                    items.values().stream().map(item -> renamed(item, names)).toList());
        } else if (value instanceof Value.Structure structure) {
            return new Value.Structure(renamed(structure.members(), names));
        } else if (value instanceof Value.Localized localized) {
            return new Value.Localized(renamed(localized.values(), names));
        } else if (value instanceof Value.Component component) {
            return new Value.Component(component.type(), component.instance(), renamed(component.members(), names));
        }
        return value;
    }

    private static Map<String, Value> renamed(Map<String, Value> members, UnaryOperator<EntryKey> names) {
        Map<String, Value> result = new LinkedHashMap<>();
        members.forEach((name, member) -> result.put(name, renamed(member, names)));
        return result;
    }
}
