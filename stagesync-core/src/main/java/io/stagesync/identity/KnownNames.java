package io.stagesync.identity;

import io.stagesync.model.EntryKey;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Other names of entries, each asked for once: both versions of an entry and all links to it ask for the same. For one
 * page or batch and one thread; memory does not grow with the content.
 */
final class KnownNames {
    private KnownNames() {}

    static UnaryOperator<EntryKey> of(UnaryOperator<EntryKey> names) {
        Map<EntryKey, EntryKey> known = new HashMap<>();
        return key -> known.computeIfAbsent(key, names);
    }
}
