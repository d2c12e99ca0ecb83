package io.stagesync.model;

/** The passes of a plan, in the order in which they are written. Each is complete before the next begins. */
public enum Pass {
    /** Files and their metadata, first since they touch other systems. */
    ASSETS(1),
    /** Every entry with its own fields and its asset relations. */
    ENTRIES(2),
    /** The relations between entries, when every entry they point to exists. */
    RELATIONS(3),
    /** Which version of an entry the public sees, for stages that keep two. */
    PUBLICATION(4),
    /** What the source no longer has, last, when nothing points to it any more. */
    DELETIONS(5);

    private final int place;

    Pass(int place) {
        this.place = place;
    }

    /** Its place in the order, from 1; stored in run files. */
    public int place() {
        return place;
    }

    /**
     * The pass at a place.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static Pass at(int place) {
        for (Pass pass : values()) {
            if (pass.place == place) {
                return pass;
            }
        }
        throw new IllegalArgumentException("No pass at place " + place);
    }
}
