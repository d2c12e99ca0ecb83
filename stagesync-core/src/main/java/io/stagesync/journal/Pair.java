package io.stagesync.journal;

import io.stagesync.model.Base;
import io.stagesync.model.Entry;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Fingerprint;
import java.util.Optional;

/**
 * Both sides of one entry; at least one is there.
 *
 * @param should the entry as the destination should have it
 * @param is the entry as the destination has it
 * @param fingerprint of what it should be
 * @param base what it was when both sides were last in step, where that is known
 */
public record Pair(
        EntryKey key,
        Optional<Entry> should,
        Optional<Entry> is,
        Optional<Fingerprint> fingerprint,
        Optional<Base> base) {}
