package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Destination;
import io.stagesync.connector.NewIds;
import io.stagesync.connector.Page;
import io.stagesync.connector.Source;
import io.stagesync.model.Action;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Outcome;
import io.stagesync.model.Pass;
import io.stagesync.model.References;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Copies one environment to another, as the core does but with all in memory: what is published first, then the drafts. */
final class Copier {
    private static final int BATCH = 60;

    private final Source from;
    private final Destination to;
    final Map<EntryKey, EntryKey> ids = new ConcurrentHashMap<>();
    final List<String> failures = new ArrayList<>();
    private final Map<EntryKey, Entry> entries = new LinkedHashMap<>();
    private long number;

    Copier(Source from, Destination to) {
        this.from = from;
        this.to = to;
    }

    void copy() {
        read();
        createAll();
        // A draft that is not public may hold a link that a public one had before, and must not take it away too early.
        updateAll(entry -> entry.published().isPresent(), Copier::first);
        publishAll();
        updateAll(entry -> true, Entry::draft);
        deleteAll();
    }

    private void read() {
        entries.clear();
        for (ContentModel model : from.schema().models()) {
            Optional<Cursor> after = Optional.empty();
            do {
                Page page = from.read(model, after);
                page.problems().forEach(problem -> failures.add("read: " + problem));
                page.entries().forEach(entry -> entries.put(entry.key(), entry));
                after = page.next();
            } while (after.isPresent());
        }
    }

    /** What is written first: the published version, with the rest of the entry. */
    private static Entry first(Entry entry) {
        return entry.published()
                .map(version -> new Entry(
                        entry.key(),
                        version.fields(),
                        Optional.empty(),
                        entry.createdAt(),
                        entry.updatedAt(),
                        version.files()))
                .orElse(entry.draft());
    }

    private void createAll() {
        Set<EntryKey> open = new LinkedHashSet<>(entries.keySet());
        open.removeIf(ids::containsKey);
        boolean progress = true;
        while (!open.isEmpty() && progress) {
            List<Change> changes = new ArrayList<>();
            for (EntryKey key : open) {
                Entry entry = first(entry(key));
                ContentModel model = model(key);
                if (required(model, entry).stream().allMatch(ids::containsKey)
                        && (model.isAsset() || !assetsOpen(open))) {
                    Set<EntryKey> missing = new HashSet<>(References.of(model, entry));
                    missing.removeIf(ids::containsKey);
                    Entry known =
                            References.renamed(References.without(model, entry, missing), k -> ids.getOrDefault(k, k));
                    Entry named = new Entry(
                            key, known.fields(), Optional.empty(), known.createdAt(), known.updatedAt(), known.files());
                    changes.add(new Change(
                            ++number,
                            model.isAsset() ? Pass.ASSETS : Pass.ENTRIES,
                            Action.CREATE,
                            key,
                            Optional.empty(),
                            Optional.of(named),
                            named.fields().keySet()));
                }
            }
            write(changes);
            changes.forEach(change -> open.remove(change.key()));
            progress = !changes.isEmpty();
        }
        open.forEach(key -> failures.add("never creatable: " + key));
    }

    private boolean assetsOpen(Set<EntryKey> open) {
        return open.stream()
                .anyMatch(key -> model(key).isAsset()
                        && References.of(model(key), entry(key)).isEmpty());
    }

    private static List<EntryKey> required(ContentModel model, Entry entry) {
        Set<String> names = new LinkedHashSet<>();
        model.fields().stream()
                .filter(field -> field.holdsReferences() && field.required())
                .forEach(field -> names.add(field.name()));
        return References.of(model.only(names), entry);
    }

    private void updateAll(Predicate<Entry> which, UnaryOperator<Entry> layer) {
        // Assets first: another file has another handle in the legacy system, and texts name it.
        for (ContentModel model : assetsFirst()) {
            List<Change> changes = new ArrayList<>();
            List<EntryKey> keys = entries.keySet().stream()
                    .filter(key -> key.model().equals(model.name()) && ids.containsKey(key))
                    .filter(key -> which.test(entry(key)))
                    .toList();
            Map<EntryKey, Entry> current = current(model);
            for (EntryKey key : keys) {
                Entry target = References.renamed(layer.apply(entry(key)), k -> ids.getOrDefault(k, k));
                Entry before = current.get(target.key());
                if (before == null) {
                    failures.add("vanished: " + key);
                    continue;
                }
                Set<String> fields = new LinkedHashSet<>(CanonicalForm.differences(model, before, target));
                target.files().forEach((locale, file) -> {
                    if (changedFile(before.files().get(locale), file)) {
                        fields.add(AssetFile.bytesOf(locale));
                    }
                });
                if (!fields.isEmpty()) {
                    changes.add(new Change(
                            ++number,
                            Pass.ENTRIES,
                            Action.UPDATE,
                            target.key(),
                            Optional.of(before),
                            Optional.of(target),
                            fields));
                }
            }
            write(changes);
        }
    }

    private boolean changedFile(@Nullable AssetFile has, AssetFile file) {
        return has == null || !to.fingerprint(has).equals(from.fingerprint(file));
    }

    private List<ContentModel> assetsFirst() {
        return from.schema().models().stream()
                .sorted(Comparator.comparing(model -> !model.isAsset()))
                .toList();
    }

    private void publishAll() {
        for (ContentModel model : assetsFirst()) {
            Map<EntryKey, Entry> current = current(model);
            List<Change> published = new ArrayList<>();
            List<Change> unpublished = new ArrayList<>();
            entries.forEach((key, entry) -> {
                Entry target = References.renamed(entry, k -> ids.getOrDefault(k, k));
                Entry before = current.get(target.key());
                if (before != null && !entry.published().equals(Optional.empty())) {
                    published.add(publication(Action.PUBLISH, before, target));
                } else if (before != null && before.published().isPresent()) {
                    unpublished.add(publication(Action.UNPUBLISH, before, target));
                }
            });
            write(published);
            write(unpublished);
        }
    }

    private Change publication(Action action, Entry before, Entry target) {
        return new Change(
                ++number, Pass.PUBLICATION, action, target.key(), Optional.of(before), Optional.of(target), Set.of());
    }

    private Map<EntryKey, Entry> current(ContentModel model) {
        List<String> wanted = entries.keySet().stream()
                .filter(key -> key.model().equals(model.name()) && ids.containsKey(key))
                .map(key -> destination(key).id())
                .toList();
        Map<EntryKey, Entry> current = new LinkedHashMap<>();
        to.find(to.schema().model(model.name()).orElseThrow(), wanted)
                .forEach(entry -> current.put(entry.key(), entry));
        return current;
    }

    private void deleteAll() {
        List<Change> changes = new ArrayList<>();
        for (EntryKey key : List.copyOf(ids.keySet())) {
            if (!entries.containsKey(key)) {
                EntryKey target = destination(key);
                changes.add(new Change(
                        ++number,
                        Pass.DELETIONS,
                        Action.DELETE,
                        target,
                        Optional.of(Entry.of(target, Map.of())),
                        Optional.empty(),
                        Set.of()));
                ids.remove(key);
            }
        }
        write(changes);
    }

    private void write(List<Change> changes) {
        NewIds newIds = (key, id) -> ids.put(key, new EntryKey(key.model(), id));
        for (int start = 0; start < changes.size(); start += BATCH) {
            List<Change> batch = changes.subList(start, Math.min(changes.size(), start + BATCH));
            List<Outcome> outcomes = to.write(batch, newIds);
            for (int i = 0; i < batch.size(); i++) {
                if (!outcomes.get(i).isWritten()) {
                    failures.add(batch.get(i).action() + " " + batch.get(i).key() + " "
                            + batch.get(i).fields() + ": " + outcomes.get(i));
                }
            }
        }
    }

    private Entry entry(EntryKey key) {
        return Objects.requireNonNull(entries.get(key), "Not read: " + key);
    }

    private EntryKey destination(EntryKey key) {
        return Objects.requireNonNull(ids.get(key), "Not created: " + key);
    }

    private ContentModel model(EntryKey key) {
        return from.schema().model(key.model()).orElseThrow();
    }

    /** The source's name of what the destination has. */
    String name(String type, String id) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().model().equals(type)
                        && each.getValue().id().equals(id))
                .map(each -> each.getKey().id())
                .findFirst()
                .orElse("new:" + id);
    }
}
