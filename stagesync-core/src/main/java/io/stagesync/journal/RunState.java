package io.stagesync.journal;

/** How far a run has come. */
public enum RunState {
    /** Reading and comparing; a run left in this state was interrupted before it had a plan. */
    PLANNING,
    /** The plan is complete and nothing of it was written. */
    PLANNED,
    /** Writing began; a run left in this state was interrupted. */
    APPLYING,
    /** Every change has an outcome. */
    APPLIED
}
