package io.stagesync.sandbox.hygraph.access;

import java.util.Locale;

/** What can be done to content (hygraph.md 1.2). */
public enum Action {
    READ,
    CREATE,
    UPDATE,
    DELETE,
    PUBLISH,
    UNPUBLISH;

    /** Its name in the API, for example in {@code failedActions}. */
    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
