package io.stagesync.write;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Action;
import io.stagesync.model.Change;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Field;
import io.stagesync.model.References;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The entries that a run should have created and could not; nothing can be linked to them. */
public final class LostTargets {
    private final Set<EntryKey> keys = ConcurrentHashMap.newKeySet();

    /** Begins with those that earlier attempts left. */
    public LostTargets(Collection<EntryKey> keys) {
        this.keys.addAll(keys);
    }

    void add(EntryKey key) {
        keys.add(key);
    }

    void remove(EntryKey key) {
        keys.remove(key);
    }

    boolean contains(EntryKey key) {
        return keys.contains(key);
    }

    /**
     * The lost entry without which a new one must not be created, since its model requires a link to it. The link may be
     * planned for a later pass.
     */
    Optional<EntryKey> neededBy(Change creation, ContentModel model, RunFile plan) {
        List<Field> required = model.fields().stream()
                .filter(f -> f.isReference() && f.required())
                .toList();
        if (keys.isEmpty() || required.isEmpty() || creation.action() != Action.CREATE) {
            return Optional.empty();
        }
        ContentModel links = model.withFields(required);
        return plan.changesOf(creation.key()).stream()
                .map(ChangeRecord::change)
                .flatMap(change -> change.after().stream())
                .flatMap((Entry after) -> References.of(links, after).stream())
                .filter(this::contains)
                .findFirst();
    }
}
