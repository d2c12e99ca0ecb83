package io.stagesync.model;

/** What became of one change. */
public sealed interface Outcome {
    /** The destination took it. */
    record Written() implements Outcome {}

    /** The destination refused it; nothing of it is known to be stored. Sending it unchanged may be refused again. */
    record Rejected(String reason) implements Outcome {}

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
        if (this instanceof Rejected rejected) {
            return rejected.reason();
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
