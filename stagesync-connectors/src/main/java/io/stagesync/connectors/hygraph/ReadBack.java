package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Source;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the stage holds of entries that were just written. */
final class ReadBack {
    private final Source source;

    ReadBack(Source source) {
        this.source = source;
    }

    Map<EntryKey, Entry> find(Collection<EntryKey> keys) {
        Map<String, Set<String>> ids = new LinkedHashMap<>();
        keys.forEach(key ->
                ids.computeIfAbsent(key.model(), name -> new LinkedHashSet<>()).add(key.id()));
        Map<EntryKey, Entry> found = new HashMap<>();
        ids.forEach((name, wanted) -> {
            ContentModel model = source.schema().model(name).orElseThrow();
            source.find(model, wanted).forEach(entry -> found.put(entry.key(), entry));
        });
        return found;
    }

    Optional<Entry> find(EntryKey key) {
        return Optional.ofNullable(find(List.of(key)).get(key));
    }
}
