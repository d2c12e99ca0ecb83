package io.stagesync.compare;

import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import java.util.Set;

/** One entry that is not at the destination as it should be. */
public sealed interface Difference {
    EntryKey key();

    /** The destination lacks it. */
    record Created(Entry should, Publication publication) implements Difference {
        @Override
        public EntryKey key() {
            return should.key();
        }
    }

    /**
     * Both have it, and something differs.
     *
     * @param fields in which the draft that the publication needs differs from the destination's;
     *     {@link io.stagesync.model.AssetFile#BYTES} where the file does
     */
    record Updated(Entry is, Entry should, Set<String> fields, Publication publication) implements Difference {
        @Override
        public EntryKey key() {
            return should.key();
        }
    }

    /** Only the destination has it. */
    record Deleted(Entry is) implements Difference {
        @Override
        public EntryKey key() {
            return is.key();
        }
    }
}
