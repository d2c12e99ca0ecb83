package io.stagesync.journal;

import io.stagesync.model.EntryKey;
import java.util.List;

/**
 * What the entries of two stages were when both were last in step. With it, what was changed at the destination is told
 * from what was changed at the source. Safe for several threads.
 */
public interface Bases {
    /** Knows nothing and keeps nothing. */
    Bases NONE = new Bases() {
        @Override
        public List<BaseRecord> after(String model, String id, int most) {
            return List.of();
        }

        @Override
        public void record(List<BaseRecord> some) {}

        @Override
        public void forget(List<EntryKey> some) {}
    };

    /**
     * What is known of a model's entries, in the order of their ids, a page at a time.
     *
     * @param id of the last entry that is known already, an empty text for the first page
     */
    List<BaseRecord> after(String model, String id, int most);

    /** Keeps these durably instead of what was known of the same entries. */
    void record(List<BaseRecord> some);

    /** Forgets entries that were deleted. */
    void forget(List<EntryKey> some);
}
