package io.stagesync.journal;

import io.stagesync.model.EntryKey;

/**
 * A unique value that an entry should get while another entry of the destination, which the source does not have, holds
 * it.
 */
public record UniqueClash(EntryKey entry, String field, EntryKey holder) {}
