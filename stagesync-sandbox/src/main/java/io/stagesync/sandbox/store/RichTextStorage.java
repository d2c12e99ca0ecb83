package io.stagesync.sandbox.store;

/** How rich text looks in exports and imports. The references could not settle it (graphcms-v1 7, "NDF key"). */
public enum RichTextStorage {
    /** As JSON, like a Json field. */
    JSON,
    /** As a string that holds JSON. */
    TEXT
}
