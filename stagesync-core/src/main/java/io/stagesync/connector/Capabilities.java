package io.stagesync.connector;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a destination can do; asked before the act.
 *
 * @param abilities what it can do at all, with the tokens it was given
 * @param batchEntries the most changes that {@link Destination#write} should be given at a time
 * @param batchCharacters the most characters of content, roughly, that it should be given at a time
 * @param parallelBatches how many batches of one pass may be written at the same time
 */
public record Capabilities(Set<Ability> abilities, int batchEntries, int batchCharacters, int parallelBatches) {
    /** Something that not every stage can do. */
    public enum Ability {
        CREATE,
        UPDATE,
        DELETE,
        /** Take the bytes of assets into the stage's own bucket. */
        STORE_FILES,
        /** Create entries under ids that the caller chooses; others tell the id by {@link NewIds}. */
        KEEP_IDS,
        /** Write the links between entries together with the entry; others write them in a pass of their own. */
        LINK_ENTRIES,
        /** Keep a draft and a published version of each entry. */
        PUBLISH
    }

    public Capabilities {
        abilities = Set.copyOf(abilities);
        if (batchEntries < 1 || batchCharacters < 1 || parallelBatches < 1) {
            throw new IllegalArgumentException("Invalid capabilities: batches must hold at least one change");
        }
    }

    /** All that a stage without publication can do that keeps ids and links entries in a pass of its own. */
    public static Capabilities everything(int batchEntries, int batchCharacters, int parallelBatches) {
        return new Capabilities(
                EnumSet.complementOf(EnumSet.of(Ability.LINK_ENTRIES, Ability.PUBLISH)),
                batchEntries,
                batchCharacters,
                parallelBatches);
    }

    public boolean can(Ability ability) {
        return abilities.contains(ability);
    }
}
