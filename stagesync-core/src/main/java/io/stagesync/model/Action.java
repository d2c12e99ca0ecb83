package io.stagesync.model;

/** What a change does to its entry. */
public enum Action {
    CREATE,
    UPDATE,
    DELETE
}
