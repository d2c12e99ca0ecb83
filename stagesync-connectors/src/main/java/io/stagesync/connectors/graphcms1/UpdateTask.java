package io.stagesync.connectors.graphcms1;

import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of some fields of an entry that exists.
 *
 * @param data what the update mutation takes
 * @param fields the fields that change
 * @param before what they were, where that is known
 * @param after what they shall be
 * @param handle the newly stored file of an asset
 */
record UpdateTask(
        ModelBinding model,
        ObjectNode data,
        List<FieldBinding> fields,
        Optional<Entry> before,
        Entry after,
        Optional<String> handle) {
    UpdateTask {
        fields = List.copyOf(fields);
    }

    EntryKey key() {
        return after.key();
    }

    AliasedWrite.State state(Optional<Entry> found) {
        if (found.isEmpty()) {
            return AliasedWrite.State.NOT_DONE;
        }
        boolean sameFile = handle.filter(h ->
                        found.get().file().filter(f -> f.handle().equals(h)).isEmpty())
                .isEmpty();
        if (sameFile && ValueMatch.sameIn(fields, after, found.get())) {
            return AliasedWrite.State.DONE;
        }
        boolean untouched = before.isEmpty() || ValueMatch.sameIn(fields, before.get(), found.get());
        return untouched ? AliasedWrite.State.NOT_DONE : AliasedWrite.State.UNCLEAR;
    }
}
