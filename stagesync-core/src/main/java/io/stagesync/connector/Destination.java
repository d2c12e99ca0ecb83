package io.stagesync.connector;

import io.stagesync.model.Change;
import io.stagesync.model.Outcome;
import java.util.List;
import java.util.function.Predicate;

/** Reads and writes a stage. */
public interface Destination extends Source {
    /** What can be written, and how much at a time. */
    Capabilities capabilities();

    /**
     * Writes changes of one pass and returns one outcome for each, in the same order. A change that is refused does not
     * cost its neighbours. A write whose answer was lost is settled by reading back before it is called
     * {@link Outcome.Unknown}; it is never sent a second time blindly.
     *
     * @param newIds is told the id of each entry that is created, unless the destination keeps the ids it is given
     * @throws io.stagesync.model.StageException when the stage cannot be written at all, for example for its token;
     *     what was sent before is then unknown
     */
    List<Outcome> write(List<Change> batch, NewIds newIds);

    /**
     * Whether an entry that a plan creates may be there already under its key. Where the destination chooses ids, only
     * what an earlier attempt created can be.
     */
    default boolean mayHold(Change creation) {
        return true;
    }

    /**
     * Looks for the entry that a creation made whose answer was lost, by what is unique or unmistakable in it. Only asked
     * of destinations that choose ids: others have it under its own.
     *
     * @param isKnown whether an id of the destination is known to be that of another entry
     */
    default LostCreation findCreated(Change creation, Predicate<String> isKnown) {
        return new LostCreation.NotMade();
    }

    /** Is told that the entry which a change deletes is no longer there, whoever deleted it. */
    default void gone(Change deletion) {}

    /** The same for destinations that keep ids. */
    default List<Outcome> write(List<Change> batch) {
        return write(batch, NewIds.KEPT);
    }
}
