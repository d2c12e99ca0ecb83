package io.stagesync.app.cli;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.journal.Mismatch;
import io.stagesync.journal.RunFile;
import io.stagesync.model.Outcome;
import io.stagesync.report.Ink;
import java.util.List;
import java.util.Locale;

/** Lists the first changes that were not written and the first differences that reading back found. */
final class Failures {
    private static final int LISTED = 10;

    private final Screen screen;
    private final String name;
    private int count;

    /**
     * Makes the list of one run.
     *
     * @param name by which the person finds the run again: its id or its file
     */
    Failures(Screen screen, String name) {
        this.screen = screen;
        this.name = name;
    }

    void show(RunFile run) {
        run.forEachChange(this::showChange);
        sumUp(count, "not written");
        List<Mismatch> mismatches = run.mismatches();
        mismatches.stream().limit(LISTED).forEach(this::showMismatch);
        sumUp(mismatches.size(), "different");
        screen.note(Ink.QUIET, "See all of it: stagesync show " + name);
    }

    private void showChange(ChangeRecord record) {
        boolean written = record.outcome().map(Outcome::isWritten).orElse(false);
        if (!written) {
            count++;
            if (count <= LISTED) {
                screen.say(Ink.FAILURE, "  " + record.change().key() + reason(record));
            }
        }
    }

    private static String reason(ChangeRecord record) {
        boolean partial =
                record.outcome().filter(Outcome.Partial.class::isInstance).isPresent();
        return (partial ? " was written only in part: " : " was not written: ")
                + record.outcome().map(Outcome::explanation).orElse("it was not tried");
    }

    private void showMismatch(Mismatch mismatch) {
        String place = mismatch.field().isEmpty() ? "" : "." + mismatch.field();
        screen.say(
                Ink.FAILURE,
                "  " + mismatch.key() + place + " should be " + mismatch.expected() + " but is " + mismatch.found());
    }

    private void sumUp(int number, String what) {
        if (number > LISTED) {
            screen.say(Ink.FAILURE, String.format(Locale.ROOT, "  and %,d more %s", number - LISTED, what));
        }
    }
}
