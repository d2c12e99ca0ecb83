package io.stagesync.connectors.hygraph;

import java.util.Locale;

/** What an inline input or a localizations input can do to what it holds (hygraph.md 4.2, 4.5, 4.6). */
enum Verb {
    CREATE,
    CONNECT,
    SET,
    UPDATE,
    UPSERT,
    DISCONNECT,
    DELETE;

    /** The name of the input's field. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
