package io.stagesync.compare;

import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.Problem.Severity;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;

/**
 * Fits the entries of one model to what the destination can hold, and counts what that costs. What cannot be held costs
 * exactly that value: an existing entry keeps the destination's own, a new one goes without. Safe to use from several
 * threads.
 */
public final class Fitting {
    private final ContentModel common;
    private final ContentSchema schema;
    private final Predicate<EntryKey> willExist;
    private final Map<EntryKey, Set<String>> takenUniques;
    private final Map<String, Long> unknownEnumValues = new ConcurrentSkipListMap<>();
    private final Map<String, Long> danglingFields = new ConcurrentSkipListMap<>();
    private final Map<String, Long> missingLocales = new ConcurrentSkipListMap<>();
    private final Map<String, Long> missingParts = new ConcurrentSkipListMap<>();

    /**
     * @param common the fields that both stages have, as the destination describes them
     * @param schema of the destination
     * @param willExist whether an entry is or will be at the destination
     * @param takenUniques for entries that exist, the unique fields whose new value another entry holds
     */
    public Fitting(
            ContentModel common,
            ContentSchema schema,
            Predicate<EntryKey> willExist,
            Map<EntryKey, Set<String>> takenUniques) {
        this.common = common;
        this.schema = schema;
        this.willExist = willExist;
        this.takenUniques = takenUniques;
    }

    /** The entry as the destination can hold it, its published version as well. */
    public Entry fit(Entry should, Optional<Entry> is) {
        Loss loss = new Loss(new TreeSet<>(), new TreeSet<>(), new ValueFitting(schema));
        Optional<Entry> version =
                should.published().map(published -> fitVersion(published, is.flatMap(Entry::published), loss));
        Entry fitting = fitVersion(should.draft(), is, loss).withPublished(version);
        loss.unknownEnumValues().forEach(field -> count(unknownEnumValues, field));
        loss.danglingFields().forEach(field -> count(danglingFields, field));
        loss.values().missingLocales().forEach(locale -> count(missingLocales, locale));
        loss.values().missingParts().forEach(part -> count(missingParts, part));
        return fitting;
    }

    /** What an entry loses in either of its versions, each thing once. */
    private record Loss(Set<String> unknownEnumValues, Set<String> danglingFields, ValueFitting values) {}

    private Entry fitVersion(Entry should, Optional<Entry> is, Loss loss) {
        Entry result = should.withFiles(loss.values().fit(should.files()));
        for (Field field : common.fields()) {
            Optional<Value> value = result.value(field.name());
            if (value.isEmpty()) {
                continue;
            }
            boolean plainEnum = field.type() == FieldType.ENUM && !field.name().equals(Field.LOCALES);
            if (plainEnum && !isKnown(field, value.get())) {
                loss.unknownEnumValues().add(field.name());
                result = keep(result, field, is);
                continue;
            }
            Optional<Value> rest = loss.values().fit(field, value.get());
            result = rest.isPresent() ? result.with(field.name(), rest.get()) : result.without(field.name());
            if (field.holdsReferences() && rest.isPresent()) {
                result = fitReferences(result, field, is, loss);
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
        } else if (value instanceof Value.Localized localized) {
            return localized.values().values().stream().allMatch(each -> isKnown(field, each));
        }
        return !(value instanceof Value.Text name) || field.enumValues().contains(name.text());
    }

    private Entry fitReferences(Entry entry, Field field, Optional<Entry> is, Loss loss) {
        ContentModel justThis = common.withFields(List.of(field));
        List<EntryKey> missing = new ArrayList<>(References.of(justThis, entry));
        missing.removeIf(willExist);
        if (missing.isEmpty()) {
            return entry;
        }
        loss.danglingFields().add(field.name());
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

    /**
     * What it cost, with the number of entries that each thing touches.
     *
     * @param severity of what the schemas' difference costs
     */
    public List<Problem> problems(Severity severity) {
        List<Problem> problems = new ArrayList<>();
        unknownEnumValues.forEach((field, count) -> problems.add(new Problem(
                severity,
                Code.ENUM_VALUE_MISSING,
                Optional.empty(),
                common.name() + "." + field,
                "its value is none of the destination's "
                        + common.field(field).orElseThrow().enumValues(),
                "The value is left out. Add it to the destination's enum, or replace it by a transformation.",
                count)));
        missingLocales.forEach((locale, count) -> problems.add(new Problem(
                severity,
                Code.LOCALE_MISSING,
                Optional.empty(),
                common.name() + " in " + locale,
                "the destination does not have this locale",
                "Its values are left out. Add the locale to the destination.",
                count)));
        missingParts.forEach((part, count) -> problems.add(new Problem(
                severity,
                Code.FIELD_MISSING,
                Optional.empty(),
                common.name() + ": " + part,
                "the destination has no place for it",
                "It is left out where it occurs. Add it to the destination's schema.",
                count)));
        danglingFields.forEach((field, count) -> problems.add(Problem.warning(
                Code.DANGLING_REFERENCE,
                common.name() + "." + field,
                "it refers to entries that neither are nor will be at the destination",
                "Those links are left out. Sync the entries they point to as well.",
                count)));
        return problems;
    }
}
