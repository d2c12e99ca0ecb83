package io.stagesync.connectors.hygraph;

import io.stagesync.journal.Identities;
import io.stagesync.model.EntryKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Pairs of keys in a map. */
final class MemoryIdentities implements Identities {
    private final Map<EntryKey, EntryKey> bySource = new ConcurrentHashMap<>();
    private final Map<EntryKey, EntryKey> byDestination = new ConcurrentHashMap<>();

    @Override
    public Optional<String> destinationId(EntryKey source) {
        return Optional.ofNullable(bySource.get(source)).map(EntryKey::id);
    }

    @Override
    public Optional<EntryKey> sourceKey(EntryKey destination) {
        return Optional.ofNullable(byDestination.get(destination));
    }

    @Override
    public void record(EntryKey source, String destinationId) {
        EntryKey destination = new EntryKey(source.model(), destinationId);
        bySource.put(source, destination);
        byDestination.put(destination, source);
    }

    @Override
    public void recordAll(String model, Map<String, String> destinationIds) {
        destinationIds.forEach((source, id) -> record(new EntryKey(model, source), id));
    }

    @Override
    public void recordMissing(String model, Map<String, String> destinationIds) {
        destinationIds.forEach((source, id) -> {
            EntryKey key = new EntryKey(model, source);
            if (!bySource.containsKey(key) && !byDestination.containsKey(new EntryKey(model, id))) {
                record(key, id);
            }
        });
    }

    @Override
    public void forget(EntryKey source) {
        EntryKey destination = bySource.remove(source);
        if (destination != null) {
            byDestination.remove(destination);
        }
    }

    @Override
    public boolean knows(String model) {
        return true;
    }

    @Override
    public void know(Collection<String> models) {
        // Nothing forgets here.
    }
}
