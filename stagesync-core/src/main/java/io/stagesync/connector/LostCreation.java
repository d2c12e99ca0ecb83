package io.stagesync.connector;

/** What looking for the entry found that a creation may have made whose answer was lost. */
public sealed interface LostCreation {
    /**
     * The entry is there.
     *
     * @param id the destination's id of it
     */
    record Found(String id) implements LostCreation {}

    /** Nothing was created. */
    record NotMade() implements LostCreation {}

    /**
     * It cannot be told: the entry may be there or not, so it must not be created once more.
     *
     * @param reason why not, in words for the user
     */
    record Unclear(String reason) implements LostCreation {}
}
