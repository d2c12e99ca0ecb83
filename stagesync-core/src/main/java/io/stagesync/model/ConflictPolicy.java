package io.stagesync.model;

import java.util.Locale;

/** What becomes of a field that the destination changed since both stages were last in step. */
public enum ConflictPolicy {
    /** It gets what the source has. */
    SOURCE,
    /** It keeps what the destination has. */
    DESTINATION,
    /** It gets what the entry that was edited last has. */
    NEWER,
    /** The plan may not be applied. */
    STOP,
    /** The field is the destination's alone: it is never written to an entry that is there, whoever changed it. */
    OWNED;

    /** The policy of a name in small letters, as configurations write it. */
    public static ConflictPolicy of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
