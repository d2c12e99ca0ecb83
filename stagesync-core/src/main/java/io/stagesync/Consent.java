package io.stagesync;

/** What the user agreed to when a plan is applied. */
public enum Consent {
    /** Deletions of the plan are skipped. */
    WITHOUT_DELETIONS,
    /** Deletions are written too; a plain yes is not enough for this. */
    WITH_DELETIONS
}
