package io.stagesync.model;

/** What became of one change. */
public sealed interface Outcome {
    /** The destination took it. */
    record Written() implements Outcome {}

    /** The destination took the entry, but not everything the change says; the reason names what is missing. */
    record Partial(String reason) implements Outcome {}

    /** The destination refused it and would refuse it again. */
    record Rejected(String reason) implements Outcome {}

    /**
     * The destination refused it because of another entry: a unique value is still taken, a link is still required, a
     * target does not exist yet. It may be taken when the other has changed.
     */
    record Obstructed(String reason) implements Outcome {}

    /** The destination's entry is no longer what it was when the plan was made, so it was left alone. */
    record Stale(String reason) implements Outcome {}

    /** It was not tried, since something it needs was not written. */
    record Skipped(String reason) implements Outcome {}

    /** The answer was lost: it may be stored or not. Only reading back can tell. */
    record Unknown(String reason) implements Outcome {}

    default boolean isWritten() {
        return this instanceof Written;
    }

    /** Why it was not written; empty where it was. */
    default String explanation() {
        if (this instanceof Partial partial) {
            return partial.reason();
        } else if (this instanceof Rejected rejected) {
            return rejected.reason();
        } else if (this instanceof Obstructed obstructed) {
            return obstructed.reason();
        } else if (this instanceof Stale stale) {
            return stale.reason();
        } else if (this instanceof Skipped skipped) {
            return skipped.reason();
        } else if (this instanceof Unknown unknown) {
            return unknown.reason();
        }
        return "";
    }
}
