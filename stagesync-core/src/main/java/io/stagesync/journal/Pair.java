package io.stagesync.journal;

import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import java.util.Optional;

/**
 * Both sides of one entry; at least one is there.
 *
 * @param should the entry as the destination should have it
 * @param is the entry as the destination has it
 */
public record Pair(EntryKey key, Optional<Entry> should, Optional<Entry> is) {}
