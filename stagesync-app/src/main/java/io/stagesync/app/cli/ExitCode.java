package io.stagesync.app.cli;

/** How a command ended, for scripts. Numbers are part of the interface: never change one. */
public enum ExitCode {
    DONE(0, "Done, or there was nothing to do."),
    DIFFERENT(
            1,
            "The two stages are not the same, also by content that a plan leaves out (verify), or the destination is not"
                    + " what was written (verify, sync). Or their schemas are not the same, or an environment does not behave"
                    + " as StageSync takes it to (check)."),
    PENDING(2, "The plan has changes to write (plan --detailed-exitcode)."),
    USAGE(3, "An option, the configuration or a file is not as it must be. Nothing was written."),
    ACCESS(4, "A stage refused the token, or the token lacks a right."),
    STAGE(5, "A stage cannot be reached, does not exist, or does not answer as it should."),
    INCOMPLETE(
            6,
            "Some changes were not written; the others were. Or sync left out content that is not at the destination,"
                    + " for example of a field that it lacks; a field that holds nothing does not count. Or a probe could not"
                    + " delete what it made (check)."),
    STALE(7, "Some entries changed at the destination after planning and were left alone; the others were written."),
    BLOCKED(8, "The plan has a problem that must be solved before anything is written."),
    DECLINED(9, "Nobody agreed to what would be written. Nothing was written."),
    LOCKED(10, "Another run is writing to the destination, or has taken over from this one. Wait for it, then go on."),
    INTERNAL(70, "StageSync has a defect. Please report it.");

    private final int number;
    private final String meaning;

    ExitCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }
}
