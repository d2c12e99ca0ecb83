package io.stagesync.connectors.graphcms1;

/** What became of a file that was to be stored. */
sealed interface StoredFile {
    /** It is in the stage's bucket under this handle. */
    record Stored(String handle) implements StoredFile {}

    /** It is not. */
    record Failed(String reason) implements StoredFile {}
}
