package io.stagesync;

import io.stagesync.connector.Source;
import io.stagesync.journal.Pair;
import io.stagesync.journal.Scratch;
import io.stagesync.model.ContentModel;
import io.stagesync.model.EntryKey;
import io.stagesync.model.References;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells whether an entry is or will be at the destination, so that it can be linked to. Entries that were read are looked
 * up in the scratch; others, where a run selects only some, are asked of the destination a page at a time.
 */
final class KnownTargets {
    private final Scratch scratch;
    private final Source destination;
    private final Set<String> readModels;
    private final Map<EntryKey, Boolean> asked = new ConcurrentHashMap<>();

    /**
     * @param readModels names of the models of which every entry was read
     */
    KnownTargets(Scratch scratch, Source destination, Set<String> readModels) {
        this.scratch = scratch;
        this.destination = destination;
        this.readModels = Set.copyOf(readModels);
    }

    /** Asks the destination for the targets of these pairs that nothing is known about. */
    void prepare(ContentModel model, List<Pair> pairs) {
        asked.clear();
        Map<String, Set<String>> unknown = new HashMap<>();
        for (Pair pair : pairs) {
            for (EntryKey target : References.of(model, pair.should().orElseThrow())) {
                if (!readModels.contains(target.model()) && !asked.containsKey(target) && !scratch.willExist(target)) {
                    unknown.computeIfAbsent(target.model(), name -> new HashSet<>())
                            .add(target.id());
                }
            }
        }
        unknown.forEach(this::ask);
    }

    private void ask(String name, Set<String> ids) {
        ids.forEach(id -> asked.put(new EntryKey(name, id), false));
        destination
                .schema()
                .model(name)
                .map(model -> destination.find(model.withFields(List.of()), ids))
                .orElse(List.of())
                .forEach(entry -> asked.put(entry.key(), true));
    }

    boolean willExist(EntryKey key) {
        return scratch.willExist(key) || asked.getOrDefault(key, false);
    }
}
