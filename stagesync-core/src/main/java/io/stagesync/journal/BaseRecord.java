package io.stagesync.journal;

import io.stagesync.model.Base;
import io.stagesync.model.EntryKey;

/** The base of one entry, under the source's key. */
public record BaseRecord(EntryKey key, Base base) {}
