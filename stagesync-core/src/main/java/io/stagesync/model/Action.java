package io.stagesync.model;

/** What a change does to its entry. */
public enum Action {
    CREATE,
    UPDATE,
    /** Makes the published version what the change says: publishes locales, and unpublishes those it has in excess. */
    PUBLISH,
    /** Takes the entry from the public, in every locale. */
    UNPUBLISH,
    DELETE
}
