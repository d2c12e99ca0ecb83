package io.stagesync.journal;

import static java.util.Objects.requireNonNull;

import io.stagesync.model.EntryKey;

/**
 * A place where the destination, read back, is not what was written.
 *
 * @param field the field, or an empty text where the whole entry is missing or should be gone
 * @param expected what should be there, cut short
 * @param found what is there, cut short
 */
public record Mismatch(EntryKey key, String field, String expected, String found) {
    public Mismatch {
        requireNonNull(field, "field is null");
        requireNonNull(expected, "expected is null");
        requireNonNull(found, "found is null");
    }
}
