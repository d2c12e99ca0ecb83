package io.stagesync.app.config;

import io.stagesync.SyncSpec.Deletions;

/** Reads how much may be deleted: a number of entries, or a part of what the destination has, {@code 10%}. */
public final class DeletionLimit {
    public static final String DEFAULT = "10%";

    private DeletionLimit() {}

    /**
     * Deletions that are on, up to this limit.
     *
     * @throws IllegalArgumentException when the text is no such limit
     */
    public static Deletions parse(String text) {
        try {
            boolean percent = text.endsWith("%");
            double percentage = percent ? Double.parseDouble(text.substring(0, text.length() - 1)) : 0;
            if (percentage >= 0 && percentage <= 100) {
                return percent ? Deletions.upToPercent(percentage) : Deletions.upToCount(Long.parseUnsignedLong(text));
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(message(text), e);
        }
        throw new IllegalArgumentException(message(text));
    }

    private static String message(String text) {
        return "'" + text + "' is no number such as 50 and no percentage such as 10%";
    }
}
