package io.stagesync.model;

/** The passes of a plan, in the order in which they are written. Each is complete before the next begins. */
public enum Pass {
    /** Files and their metadata, first since they touch other systems. */
    ASSETS,
    /** Every entry with its own fields and its asset relations. */
    ENTRIES,
    /** The relations between entries, when every entry they point to exists. */
    RELATIONS,
    /** Which version of an entry the public sees, for stages that keep two. */
    PUBLICATION,
    /** What the source no longer has, last, when nothing points to it any more. */
    DELETIONS
}
