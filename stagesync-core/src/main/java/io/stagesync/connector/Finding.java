package io.stagesync.connector;

import static java.util.Objects.requireNonNull;

/**
 * Something that was found out about a stage without writing to it, for the person who configured it.
 *
 * @param standing what it means for a sync
 * @param text one sentence without a full stop
 */
public record Finding(Standing standing, String text) {
    /** What a finding means for a sync. */
    public enum Standing {
        /** As it must be. */
        FINE,
        /** Worth knowing; nothing is wrong. */
        NOTE,
        /** Some content may not be synced, or not as wished. */
        DOUBT
    }

    public Finding {
        requireNonNull(standing, "standing is null");
        requireNonNull(text, "text is null");
    }

    public static Finding fine(String text) {
        return new Finding(Standing.FINE, text);
    }

    public static Finding note(String text) {
        return new Finding(Standing.NOTE, text);
    }

    public static Finding doubt(String text) {
        return new Finding(Standing.DOUBT, text);
    }
}
