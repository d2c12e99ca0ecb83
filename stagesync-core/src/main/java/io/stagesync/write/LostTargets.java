package io.stagesync.write;

import io.stagesync.model.EntryKey;
import java.util.Collection;
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
}
