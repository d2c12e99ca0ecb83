package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import java.util.Optional;

/**
 * An entry that shall come to be.
 *
 * @param entry all that it shall hold
 * @param handle the stored file, for an asset
 */
record Draft(ModelBinding model, Entry entry, Optional<String> handle) {
    EntryKey key() {
        return entry.key();
    }
}
