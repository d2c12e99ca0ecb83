package io.stagesync.connector;

import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.ContentSchema;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks up what a stage holds now of the entries that changes are about. */
public final class EntryLookup {
    private final Source stage;
    private final ContentSchema schema;

    public EntryLookup(Source stage) {
        this.stage = stage;
        this.schema = stage.schema();
    }

    /**
     * The model of an entry.
     *
     * @throws IllegalStateException when the stage has none of that name
     */
    public ContentModel model(EntryKey key) {
        return schema.model(key.model())
                .orElseThrow(() -> new IllegalStateException("'" + stage.stage() + "' has no model for " + key));
    }

    /** Reads the entries with just the fields that the changes touch, whole ones for deletions and publications. */
    public Map<EntryKey, Entry> find(List<Change> changes) {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        Map<String, Set<String>> fields = new HashMap<>();
        for (Change change : changes) {
            ContentModel model = model(change.key());
            ids.computeIfAbsent(model.name(), name -> new LinkedHashSet<>())
                    .add(change.key().id());
            Set<String> needed = fields.computeIfAbsent(model.name(), name -> new LinkedHashSet<>());
            if (change.action() == Action.CREATE || change.action() == Action.UPDATE) {
                needed.addAll(change.fields());
                // Which locales an entry has decides how the values of one are written.
                needed.add(Field.LOCALES);
            } else {
                model.fields().forEach(field -> needed.add(field.name()));
            }
        }
        Map<EntryKey, Entry> found = new HashMap<>();
        ids.forEach((name, wanted) -> {
            ContentModel model = schema.model(name).orElseThrow().only(fields.getOrDefault(name, Set.of()));
            stage.find(model, wanted).forEach(entry -> found.put(entry.key(), entry));
        });
        return found;
    }
}
