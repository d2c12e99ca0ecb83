package io.stagesync.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/** How the published version of an entry relates to its draft. */
public final class Versions {
    private Versions() {}

    /**
     * Whether publishing the draft, in the version's locales, gives this version. A published version does not show links
     * to what is not published, so those of the draft do not count.
     *
     * @param isPublished whether the public sees an entry
     */
    public static boolean isOfDraft(ContentModel model, Entry draft, Entry version, Predicate<EntryKey> isPublished) {
        Entry restricted = restricted(draft, locales(version));
        Set<EntryKey> hidden = new LinkedHashSet<>(References.of(model, restricted));
        hidden.removeIf(isPublished);
        Entry shown = hidden.isEmpty() ? restricted : References.without(model, restricted, hidden);
        return differences(model, shown, version).isEmpty() && sameFiles(draft, version);
    }

    /** Whether the draft, in the version's locales, is this version, with every link. */
    public static boolean isDraft(ContentModel model, Entry draft, Entry version) {
        return differences(model, restricted(draft, locales(version)), version).isEmpty() && sameFiles(draft, version);
    }

    private static boolean sameFiles(Entry draft, Entry version) {
        Set<String> places = new LinkedHashSet<>(version.files().keySet());
        if (!places.isEmpty() && !locales(version).isEmpty()) {
            places = locales(version);
        }
        return places.stream().allMatch(place -> handle(draft.file(place)).equals(handle(version.file(place))));
    }

    private static Optional<String> handle(Optional<AssetFile> file) {
        return file.map(AssetFile::handle);
    }

    /** The names of the fields in which two published versions differ; which locales there are is one of them. */
    public static Set<String> differences(ContentModel model, Entry one, Entry other) {
        return CanonicalForm.differences(model, one, other);
    }

    /**
     * The draft from which this version is published: the version itself, and in the locales that it does not have what the
     * draft has.
     */
    public static Entry beforePublishing(Entry draft, Entry version) {
        Map<String, Value> fields = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(draft.fields().keySet());
        names.addAll(version.fields().keySet());
        Set<String> published = locales(version);
        if (published.isEmpty()) {
            // An entry that tells no locales is public in those of its components.
            version.fields().values().forEach(value -> collectLocales(value, published));
        }
        for (String name : names) {
            Optional<Value> merged = name.equals(Field.LOCALES)
                    ? Optional.of(union(locales(draft), published))
                    : merged(draft.value(name), version.value(name), published);
            merged.ifPresent(value -> fields.put(name, value));
        }
        return draft.draft().withFields(fields).withFiles(filesBeforePublishing(draft, version));
    }

    /** The asset's own file is that of its first localization, which may not be among the published ones. */
    private static Map<String, AssetFile> filesBeforePublishing(Entry draft, Entry version) {
        Set<String> published = locales(version);
        Set<String> all = new LinkedHashSet<>(locales(draft));
        all.addAll(published);
        Map<String, AssetFile> files = new TreeMap<>(draft.files());
        if (all.isEmpty()) {
            files.putAll(version.files());
            return files;
        }
        String first = all.iterator().next();
        (published.contains(first) ? version : draft).file(first).ifPresent(file -> files.put("", file));
        for (String locale : all) {
            (published.contains(locale) ? version : draft)
                    .file(locale)
                    .filter(file -> files.containsKey(locale) || !file.equals(files.get("")))
                    .ifPresent(file -> files.put(locale, file));
        }
        return files;
    }

    private static Optional<Value> merged(Optional<Value> draft, Optional<Value> version, Set<String> published) {
        if (draft.or(() -> version).filter(Value.Localized.class::isInstance).isPresent()) {
            return mergedLocales(draft, version, published);
        }
        return draft.isEmpty() ? version : version.map(value -> mergedParts(draft.get(), value, published));
    }

    private static Optional<Value> mergedLocales(
            Optional<Value> draft, Optional<Value> version, Set<String> published) {
        Map<String, Value> values = new LinkedHashMap<>();
        draft.ifPresent(value -> values.putAll(((Value.Localized) value).values()));
        values.keySet().removeAll(published);
        version.ifPresent(value -> values.putAll(((Value.Localized) value).values()));
        return values.isEmpty() ? Optional.empty() : Optional.of(new Value.Localized(values));
    }

    /** A component of the version keeps the other locales of the draft's in the same place. */
    private static Value mergedParts(Value draft, Value version, Set<String> published) {
        if (draft instanceof Value.Items drafts && version instanceof Value.Items versions) {
            List<Value> parts = new ArrayList<>();
            for (int i = 0; i < versions.values().size(); i++) {
                Value part = versions.values().get(i);
                parts.add(
                        i < drafts.values().size() ? mergedParts(drafts.values().get(i), part, published) : part);
            }
            return Value.of(parts);
        }
        if (!(draft instanceof Value.Component one)
                || !(version instanceof Value.Component other)
                || !one.type().equals(other.type())) {
            return version;
        }
        Map<String, Value> members = new LinkedHashMap<>();
        Set<String> names = new LinkedHashSet<>(one.members().keySet());
        names.addAll(other.members().keySet());
        for (String name : names) {
            Optional<Value> was = Optional.ofNullable(one.members().get(name));
            Optional<Value> shall = Optional.ofNullable(other.members().get(name));
            if (name.equals(Field.LOCALES)) {
                Set<String> kept = new LinkedHashSet<>(locales(one.members()));
                kept.removeAll(published);
                members.put(name, union(kept, locales(other.members())));
            } else {
                merged(was, shall, published).ifPresent(value -> members.put(name, value));
            }
        }
        return new Value.Component(other.type(), one.instance(), members);
    }

    private static void collectLocales(Value value, Set<String> locales) {
        if (value instanceof Value.Items items) {
            items.values().forEach(item -> collectLocales(item, locales));
        } else if (value instanceof Value.Component component) {
            locales.addAll(locales(component.members()));
            component.members().values().forEach(member -> collectLocales(member, locales));
        }
    }

    private static Value union(Set<String> some, Set<String> more) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return names(all);
    }

    private static Value names(Set<String> locales) {
        return Value.of(locales.stream().map(Value::of).toList());
    }

    /** The locales that a version of an entry has; none where its model is not localized. */
    public static Set<String> locales(Entry entry) {
        return locales(entry.fields());
    }

    private static Set<String> locales(Map<String, Value> members) {
        return Optional.ofNullable(members.get(Field.LOCALES))
                .map(value -> value instanceof Value.Items items ? items.values() : List.<Value>of())
                .map(Versions::texts)
                .orElseGet(LinkedHashSet::new);
    }

    private static Set<String> texts(List<Value> values) {
        Set<String> texts = new LinkedHashSet<>();
        values.forEach(value -> texts.add(((Value.Text) value).text()));
        return texts;
    }

    /** The draft in these locales alone; of one that is not localized, everything. */
    public static Entry restricted(Entry entry, Set<String> locales) {
        if (locales.isEmpty()) {
            return entry.draft();
        }
        return entry.draft().withFields(restricted(entry.fields(), locales));
    }

    private static Map<String, Value> restricted(Map<String, Value> members, Set<String> locales) {
        Map<String, Value> result = new LinkedHashMap<>();
        members.forEach((name, value) -> {
            if (name.equals(Field.LOCALES) && value instanceof Value.Items items) {
                Set<String> both = texts(items.values());
                both.retainAll(locales);
                result.put(name, names(both));
            } else {
                Value rest = restricted(value, locales);
                if (!(rest instanceof Value.Localized localized)
                        || !localized.values().isEmpty()) {
                    result.put(name, rest);
                }
            }
        });
        return result;
    }

    private static Value restricted(Value value, Set<String> locales) {
        if (value instanceof Value.Localized localized) {
            Map<String, Value> values = new LinkedHashMap<>(localized.values());
            values.keySet().retainAll(locales);
            return new Value.Localized(values);
        } else if (value instanceof Value.Items items) {
            return Value.of(items.values().stream()
                    .map(item -> restricted(item, locales))
                    .toList());
        } else if (value instanceof Value.Component component) {
            return new Value.Component(
                    component.type(), component.instance(), restricted(component.members(), locales));
        }
        return value;
    }
}
