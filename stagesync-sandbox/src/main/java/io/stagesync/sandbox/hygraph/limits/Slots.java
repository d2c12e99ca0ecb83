package io.stagesync.sandbox.hygraph.limits;

/** Places for operations that are worked on at a time. Safe for several threads. */
final class Slots {
    private final int all;
    private int taken;

    Slots(int all) {
        this.all = all;
    }

    /** Takes several places, or none at all; a request that needs more than there are never gets them. */
    synchronized boolean take(int number) {
        if (number > all - taken) {
            return false;
        }
        taken += number;
        return true;
    }

    synchronized void giveBack(int number) {
        taken -= number;
    }
}
