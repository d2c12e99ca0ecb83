package io.stagesync.state;

import io.stagesync.journal.Identities;
import io.stagesync.model.EntryKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The map of one pair of stages, kept far away and copied here model by model as they are asked for: every reference of
 * every entry is looked up in it. What another run records later is not seen. That is no loss, since the destination's lock
 * keeps other runs away while this one writes.
 */
final class CopiedIdentities implements Identities {
    private final SqlIdentities original;
    private final Map<String, Copy> copies = new HashMap<>();

    CopiedIdentities(SqlIdentities original) {
        this.original = original;
    }

    @Override
    public synchronized Optional<String> destinationId(EntryKey source) {
        return Optional.ofNullable(copy(source.model()).destinations.get(source.id()));
    }

    @Override
    public synchronized Optional<EntryKey> sourceKey(EntryKey destination) {
        return Optional.ofNullable(copy(destination.model()).sources.get(destination.id()))
                .map(id -> new EntryKey(destination.model(), id));
    }

    private Copy copy(String model) {
        return copies.computeIfAbsent(model, name -> {
            Copy copy = new Copy();
            original.all(name).forEach(copy::put);
            return copy;
        });
    }

    @Override
    public synchronized void record(EntryKey source, String destinationId) {
        original.record(source, destinationId);
        copy(source.model()).put(source.id(), destinationId);
    }

    @Override
    public synchronized void recordAll(String model, Map<String, String> destinationIds) {
        original.recordAll(model, destinationIds);
        destinationIds.forEach(copy(model)::put);
    }

    @Override
    public synchronized void recordMissing(String model, Map<String, String> destinationIds) {
        original.recordMissing(model, destinationIds);
        destinationIds.forEach(copy(model)::putMissing);
    }

    @Override
    public synchronized void forget(EntryKey source) {
        original.forget(source);
        copy(source.model()).remove(source.id());
    }

    @Override
    public boolean knows(String model) {
        return original.knows(model);
    }

    @Override
    public void know(Collection<String> models) {
        original.know(models);
    }

    /** The pairs of one model, from both sides. */
    private static final class Copy {
        private final Map<String, String> destinations = new HashMap<>();
        private final Map<String, String> sources = new HashMap<>();

        void put(String source, String destination) {
            remove(source);
            String other = sources.put(destination, source);
            if (other != null) {
                destinations.remove(other);
            }
            destinations.put(source, destination);
        }

        void putMissing(String source, String destination) {
            if (!destinations.containsKey(source) && !sources.containsKey(destination)) {
                put(source, destination);
            }
        }

        void remove(String source) {
            String destination = destinations.remove(source);
            if (destination != null) {
                sources.remove(destination);
            }
        }
    }
}
