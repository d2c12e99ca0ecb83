package io.stagesync.app.cli;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.Tally;
import io.stagesync.model.UsageException;
import io.stagesync.report.Ink;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Gets a person's consent to what a plan would write, or says why it has not got it. */
final class Approval {
    private static final Set<String> YES = Set.of("y", "yes");

    private final Screen screen;
    private final boolean yes;
    private final Optional<String> confirmedDestination;
    private final Set<String> protectedStages;
    private boolean named;

    /** @param protectedStages to which nothing is written without their name */
    Approval(Screen screen, boolean yes, Optional<String> confirmedDestination, Set<String> protectedStages) {
        this.screen = screen;
        this.yes = yes;
        this.confirmedDestination = confirmedDestination;
        this.protectedStages = protectedStages;
    }

    /** Whether the plan may be written at all. */
    boolean allowsWriting(RunFile run) {
        String destination = run.header().destination();
        if (protectedStages.contains(destination)) {
            return names(
                    destination,
                    count(open(run), "change") + " to write to '" + destination + "', which is protected.",
                    "");
        }
        if (yes) {
            return true;
        }
        if (!screen.canAsk()) {
            return refuse(
                    "Nothing was written: nobody can be asked without a terminal. Give --yes to write what is planned.");
        }
        String answer = screen.ask(count(open(run), "change") + " to write to '" + destination + "'. Go on? [y/N]")
                .orElse("");
        return YES.contains(answer.toLowerCase(Locale.ROOT)) || refuse("Nothing was written.");
    }

    /**
     * Whether what asks for the destination's name may be written: deletions, for which a plain yes is not enough, and
     * anything to a protected stage.
     */
    boolean allowsDeleting(RunFile run) {
        return allowsDeleting(run, RunCheck.deletions(run, Tally::open));
    }

    /** The same for what failed before. */
    boolean allowsDeletingAgain(RunFile run) {
        return allowsDeleting(run, RunCheck.deletions(run, Tally::failed));
    }

    private boolean allowsDeleting(RunFile run, long deletions) {
        String destination = run.header().destination();
        if (deletions > 0) {
            String what = "The plan deletes " + count(deletions, "entry") + " at '" + destination + "'.";
            return names(destination, what, ", or plan without deletions");
        }
        return !protectedStages.contains(destination) || names(destination, "'" + destination + "' is protected.", "");
    }

    /** Whether the destination was named, be it for another reason. */
    private boolean names(String destination, String what, String otherwise) {
        if (named) {
            return true;
        }
        if (confirmedDestination.isPresent()) {
            if (!confirmedDestination.get().equals(destination)) {
                throw new UsageException("Cannot use --confirm-destination " + confirmedDestination.get()
                        + ": the plan writes to '" + destination + "'. Nothing was written.");
            }
        } else if (!screen.canAsk()) {
            return refuse(what + " Nothing was written: give --confirm-destination " + destination + " to agree"
                    + otherwise + ".");
        } else {
            String answer = screen.ask(what + " Type the name of the destination to agree:")
                    .orElse("");
            if (!answer.equals(destination)) {
                return refuse("Nothing was written: that is not the name of the destination.");
            }
        }
        named = true;
        return true;
    }

    private boolean refuse(String why) {
        screen.note(Ink.WARNING, why);
        return false;
    }

    private static long open(RunFile run) {
        return run.tallies().stream().mapToLong(Tally::open).sum();
    }

    private static String count(long number, String noun) {
        String plural = noun.equals("entry") ? "entries" : noun + "s";
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? noun : plural);
    }
}
