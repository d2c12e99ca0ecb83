package io.stagesync.memory;

import io.stagesync.connector.Capabilities;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Destination;
import io.stagesync.connector.LostCreation;
import io.stagesync.connector.NewIds;
import io.stagesync.connector.Page;
import io.stagesync.model.AssetFile;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.Fingerprint;
import io.stagesync.model.Outcome;
import io.stagesync.model.References;
import io.stagesync.model.Value;
import io.stagesync.model.Versions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads and writes a {@link MemoryStage}, as strict as a real one: references must exist, unique values be free. */
final class MemoryDestination implements Destination {
    private static final int PAGE = 100;

    private final MemoryStage stage;

    MemoryDestination(MemoryStage stage) {
        this.stage = stage;
    }

    @Override
    public String stage() {
        return stage.name();
    }

    @Override
    public ContentSchema schema() {
        return stage.schema();
    }

    @Override
    public Page read(ContentModel model, Optional<Cursor> after) {
        List<Entry> entries =
                stage.after(model.name(), after.map(Cursor::position).orElse(""), PAGE);
        Optional<Cursor> next = entries.size() < PAGE
                ? Optional.empty()
                : Optional.of(new Cursor(entries.get(PAGE - 1).key().id()));
        return new Page(seen(model, entries), next, List.of());
    }

    @Override
    public List<Entry> find(ContentModel model, Collection<String> ids) {
        List<Entry> found = new ArrayList<>();
        new LinkedHashSet<>(ids)
                .forEach(id -> stage.get(new EntryKey(model.name(), id)).ifPresent(found::add));
        return seen(model, found);
    }

    private List<Entry> seen(ContentModel model, List<Entry> entries) {
        Set<String> fields = model.fields().stream().map(Field::name).collect(Collectors.toSet());
        return entries.stream()
                .map(entry -> entry.only(fields))
                .map(entry -> entry.withPublished(entry.published().map(version -> visible(model, version))))
                .toList();
    }

    /** The public does not see links to what is not published. */
    private Entry visible(ContentModel model, Entry version) {
        Set<EntryKey> hidden = References.of(model, version).stream()
                .filter(target -> stage.get(target).flatMap(Entry::published).isEmpty())
                .collect(Collectors.toSet());
        return hidden.isEmpty() ? version : References.without(model, version, hidden);
    }

    @Override
    public Optional<String> lastEdit(ContentModel model) {
        return Optional.of(stage.lastEdit(model.name()));
    }

    @Override
    public Optional<Fingerprint> fingerprint(AssetFile file) {
        return MemoryStage.fingerprint(file);
    }

    @Override
    public Capabilities capabilities() {
        return stage.publishes()
                ? new Capabilities(EnumSet.complementOf(EnumSet.of(Capabilities.Ability.KEEP_IDS)), PAGE, 1_000_000, 2)
                : Capabilities.everything(PAGE, 1_000_000, 2);
    }

    @Override
    public List<Outcome> write(List<Change> batch, NewIds newIds) {
        synchronized (stage) {
            return batch.stream().map(change -> write(change, newIds)).toList();
        }
    }

    private Outcome write(Change change, NewIds newIds) {
        Optional<Entry> there = stage.get(change.key());
        return switch (change.action()) {
            case CREATE ->
                there.isPresent()
                        ? new Outcome.Rejected(
                                "An entry with the id " + change.key().id() + " exists")
                        : create(change, newIds);
            case UPDATE ->
                there.isEmpty()
                        ? new Outcome.Rejected("There is no entry " + change.key())
                        : store(change, there.get());
            case PUBLISH -> {
                Entry draft = there.orElseThrow();
                Set<String> locales =
                        Versions.locales(change.target().published().orElseThrow());
                stage.put(draft.withPublished(Optional.of(Versions.restricted(draft, locales))));
                yield new Outcome.Written();
            }
            case UNPUBLISH -> {
                stage.put(there.orElseThrow().draft());
                yield new Outcome.Written();
            }
            case DELETE -> {
                stage.remove(change.key());
                stage.schema().models().forEach(model -> removeLinks(model, change.key()));
                yield new Outcome.Written();
            }
        };
    }

    /** Entries that are alike in everything are interchangeable as long as they are nobody's. */
    @Override
    public LostCreation findCreated(Change creation, Predicate<String> isKnown) {
        ContentModel model = stage.schema().model(creation.key().model()).orElseThrow();
        return stage.all(model.name()).stream()
                .filter(entry -> !isKnown.test(entry.key().id()))
                .filter(entry -> CanonicalForm.differences(model, entry, creation.target())
                        .isEmpty())
                .findFirst()
                .<LostCreation>map(entry -> new LostCreation.Found(entry.key().id()))
                .orElseGet(LostCreation.NotMade::new);
    }

    private Outcome create(Change change, NewIds newIds) {
        EntryKey key = stage.newKey(change.key());
        Outcome outcome = store(change, Entry.of(key, Map.of()));
        if (outcome.isWritten()) {
            newIds.created(change.key(), key.id());
        }
        return outcome;
    }

    private Outcome store(Change change, Entry there) {
        Entry after = change.target();
        ContentModel model = stage.schema().model(change.key().model()).orElseThrow();
        Map<String, Value> fields = new LinkedHashMap<>(there.fields());
        for (Field field : model.only(change.fields()).fields()) {
            after.value(field.name())
                    .ifPresentOrElse(value -> fields.put(field.name(), value), () -> fields.remove(field.name()));
        }
        Map<String, AssetFile> files = new LinkedHashMap<>(there.files());
        for (Map.Entry<String, AssetFile> each : after.files().entrySet()) {
            if (change.fields().contains(AssetFile.bytesOf(each.getKey()))) {
                Optional<AssetFile> stored = MemoryStage.bytes(each.getValue()).map(stage::store);
                if (stored.isEmpty()) {
                    return new Outcome.Rejected(
                            "Nothing is at " + each.getValue().url());
                }
                files.put(each.getKey(), stored.get());
            }
        }
        Entry result = new Entry(there.key(), fields, there.published(), after.createdAt(), after.updatedAt(), files);
        Optional<Outcome> obstacle = missingTarget(model, result).or(() -> takenValue(model, result));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        stage.put(result);
        return new Outcome.Written();
    }

    private Optional<Outcome> missingTarget(ContentModel model, Entry entry) {
        return References.of(model, entry).stream()
                .filter(target ->
                        !target.equals(entry.key()) && stage.get(target).isEmpty())
                .findFirst()
                .map(target -> new Outcome.Obstructed("There is no entry " + target + " to link to"));
    }

    private Optional<Outcome> takenValue(ContentModel model, Entry entry) {
        return model.fields().stream()
                .filter(Field::unique)
                .filter(field -> entry.value(field.name()).isPresent())
                .flatMap(field -> stage.all(model.name()).stream()
                        .filter(other -> !other.key().equals(entry.key()))
                        .filter(other -> other.value(field.name()).equals(entry.value(field.name())))
                        .map(other -> new Outcome.Obstructed(
                                "Field '" + field.name() + "' must be unique, also used by " + other.key())))
                .findFirst()
                .map(found -> found);
    }

    private void removeLinks(ContentModel model, EntryKey target) {
        for (Entry entry : stage.all(model.name())) {
            if (References.of(model, entry).contains(target)) {
                stage.put(References.without(model, entry, Set.of(target)));
            }
        }
    }

    @Override
    public void close() {
        // Nothing is held open.
    }
}
