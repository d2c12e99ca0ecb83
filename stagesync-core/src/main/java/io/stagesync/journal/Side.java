package io.stagesync.journal;

/** The two sides of a comparison. */
public enum Side {
    /** What should be: the source's entries after their transformations. */
    SHOULD("should_be"),
    /** What is: the destination's entries. */
    IS("is_there");

    private final String table;

    Side(String table) {
        this.table = table;
    }

    String table() {
        return table;
    }
}
