package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Looks what a stage really holds. */
final class ReadBack {
    private final Function<String, EntryReader> readers;

    /** @param readers gives the reader of a model */
    ReadBack(Function<String, EntryReader> readers) {
        this.readers = readers;
    }

    /** Those of the entries that exist. */
    Map<EntryKey, Entry> find(Collection<EntryKey> keys) {
        Map<EntryKey, Entry> found = new LinkedHashMap<>();
        byModel(keys)
                .forEach(
                        (model, ids) -> readers.apply(model).find(ids).forEach(entry -> found.put(entry.key(), entry)));
        return found;
    }

    /** The keys of those that exist. */
    Set<EntryKey> existing(Collection<EntryKey> keys) {
        Set<EntryKey> existing = new LinkedHashSet<>();
        byModel(keys)
                .forEach((model, ids) ->
                        readers.apply(model).existing(ids).forEach(id -> existing.add(new EntryKey(model, id))));
        return existing;
    }

    private static Map<String, List<String>> byModel(Collection<EntryKey> keys) {
        Map<String, List<String>> byModel = new LinkedHashMap<>();
        keys.forEach(key ->
                byModel.computeIfAbsent(key.model(), m -> new ArrayList<>()).add(key.id()));
        return byModel;
    }
}
