package io.stagesync.connector;

import io.stagesync.model.EntryKey;
import java.util.Map;

/** Is told the ids that a destination chooses for new entries, each as its answer arrives. */
@FunctionalInterface
public interface NewIds {
    /** For destinations that keep the ids they are given. */
    NewIds KEPT = (key, id) -> {};

    /**
     * Records an id durably before it returns. May be called from several threads.
     *
     * @param key the entry as the change names it
     * @param id the destination's id of it
     */
    void created(EntryKey key, String id);

    /** Records the ids that one answer told, which may be cheaper together. */
    default void createdAll(Map<EntryKey, String> ids) {
        ids.forEach(this::created);
    }
}
