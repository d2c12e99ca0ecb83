package io.stagesync.app.check;

import java.util.Locale;

/** What a stage is for in the configuration. */
public enum Role {
    SOURCE,
    DESTINATION,
    /** It is there, and nothing names it. */
    UNUSED;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
