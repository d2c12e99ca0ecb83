package io.stagesync.compare;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * Fits the entries of one model to what the destination can hold, and counts what that costs. What cannot be held costs
 * exactly that value: an existing entry keeps the destination's own, a new one goes without. Safe to use from several
 * threads.
 */
public final class Fitting {
    private final ContentModel common;
    private final Predicate<EntryKey> willExist;
    private final Map<EntryKey, Set<String>> takenUniques;
    private final Map<String, Long> unknownEnumValues = new ConcurrentSkipListMap<>();
    private final Map<String, Long> danglingFields = new ConcurrentSkipListMap<>();

    /**
     * @param common the fields that both stages have, as the destination describes them
     * @param willExist whether an entry is or will be at the destination
     * @param takenUniques for entries that exist, the unique fields whose new value another entry holds
     */
    public Fitting(ContentModel common, Predicate<EntryKey> willExist, Map<EntryKey, Set<String>> takenUniques) {
        this.common = common;
        this.willExist = willExist;
        this.takenUniques = takenUniques;
    }

    /** The entry as the destination can hold it. */
    public Entry fit(Entry should, Optional<Entry> is) {
        Entry result = should;
        for (Field field : common.fields()) {
            Optional<Value> value = result.value(field.name());
            if (value.isEmpty()) {
                continue;
            }
            if (field.type() == FieldType.ENUM && !isKnown(field, value.get())) {
                count(unknownEnumValues, field.name());
                result = keep(result, field, is);
            } else if (field.isReference()) {
                result = fitReferences(result, field, is);
            }
        }
        for (String field : takenUniques.getOrDefault(should.key(), Set.of())) {
            result = keep(result, common.field(field).orElseThrow(), is);
        }
        return result;
    }

    private static boolean isKnown(Field field, Value value) {
        if (value instanceof Value.Items items) {
            return items.values().stream().allMatch(item -> isKnown(field, item));
        }
        return !(value instanceof Value.Text name) || field.enumValues().contains(name.text());
    }

    private Entry fitReferences(Entry entry, Field field, Optional<Entry> is) {
        ContentModel justThis = common.withFields(List.of(field));
        List<EntryKey> missing = new ArrayList<>(References.of(justThis, entry));
        missing.removeIf(willExist);
        if (missing.isEmpty()) {
            return entry;
        }
        count(danglingFields, field.name());
        return field.list() ? References.without(justThis, entry, Set.copyOf(missing)) : keep(entry, field, is);
    }

    private static Entry keep(Entry entry, Field field, Optional<Entry> is) {
        return is.flatMap(there -> there.value(field.name()))
                .map(value -> entry.with(field.name(), value))
                .orElseGet(() -> entry.without(field.name()));
    }

    private static void count(Map<String, Long> counts, String field) {
        counts.merge(field, 1L, Long::sum);
    }

    /** How many entries had a value that the destination's enum does not know, by field. */
    public Map<String, Long> unknownEnumValues() {
        return unknownEnumValues;
    }

    /** How many entries refer to something that neither is nor will be at the destination, by field. */
    public Map<String, Long> danglingFields() {
        return danglingFields;
    }
}
