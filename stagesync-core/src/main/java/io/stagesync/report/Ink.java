package io.stagesync.report;

/** What a piece of a text report means; a {@link Paint} decides how that looks. */
public enum Ink {
    TITLE,
    /** Something that will be or was added. */
    ADDED,
    CHANGED,
    REMOVED,
    /** Something is left out. */
    WARNING,
    /** Something stops the run or failed. */
    FAILURE,
    SUCCESS,
    /** Less important than the rest. */
    QUIET
}
