package io.stagesync.sandbox.hygraph.api;

/** What a token may do with the content of an environment (hygraph.md 1.2). Safe for several threads. */
public interface Permissions {
    /** Everything. */
    Permissions ALL = (action, model, stage) -> true;

    /**
     * Tells whether an action is allowed.
     *
     * @param action {@code read create update delete publish unpublish}
     * @param model the type's name; variants have one of their own, components count as their document
     * @param stage the stage that is read, for {@code publish} the one published to, for {@code unpublish} the one
     *     left; {@code DRAFT} for the other actions
     */
    boolean may(String action, String model, String stage);
}
