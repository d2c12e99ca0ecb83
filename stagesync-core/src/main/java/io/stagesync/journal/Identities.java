package io.stagesync.journal;

import io.stagesync.model.EntryKey;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The identity map of two stages: pairs of the source's key and the destination's id. Safe for several threads. */
public interface Identities {
    /** The destination's id of an entry of the source. */
    Optional<String> destinationId(EntryKey source);

    /** The source's key of an entry of the destination. */
    Optional<EntryKey> sourceKey(EntryKey destination);

    /** Records a pair durably; earlier pairs of either are replaced. */
    void record(EntryKey source, String destinationId);

    /** Records many pairs of a model in one go: the destination's ids by the source's. */
    void recordAll(String model, Map<String, String> destinationIds);

    /** The same for those pairs of which neither side is known yet: what was recorded since they were stays. */
    void recordMissing(String model, Map<String, String> destinationIds);

    /** Forgets the pair of an entry that was deleted. */
    void forget(EntryKey source);

    /**
     * Whether a run between these stages has dealt with a model before, so that what is not paired in it is known to be
     * new. False after the state was lost.
     */
    boolean knows(String model);

    /** Remembers that a run has dealt with these models. */
    void know(Collection<String> models);
}
