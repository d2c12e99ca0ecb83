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

    Approval(Screen screen, boolean yes, Optional<String> confirmedDestination) {
        this.screen = screen;
        this.yes = yes;
        this.confirmedDestination = confirmedDestination;
    }

    /** Whether the plan may be written at all. */
    boolean allowsWriting(RunFile run) {
        String destination = run.header().destination();
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

    /** Whether the deletions of the plan may be written; a plain yes is not enough. True when there are none. */
    boolean allowsDeleting(RunFile run) {
        return allowsDeleting(run, RunCheck.deletions(run, Tally::open));
    }

    /** The same for the deletions that failed before. */
    boolean allowsDeletingAgain(RunFile run) {
        return allowsDeleting(run, RunCheck.deletions(run, Tally::failed));
    }

    private boolean allowsDeleting(RunFile run, long deletions) {
        String destination = run.header().destination();
        if (deletions == 0) {
            return true;
        }
        if (confirmedDestination.isPresent()) {
            String named = confirmedDestination.orElseThrow();
            if (!named.equals(destination)) {
                throw new UsageException("Cannot use --confirm-destination " + named + ": the plan deletes at '"
                        + destination + "'. Nothing was written.");
            }
            return true;
        }
        String what = "The plan deletes " + count(deletions, "entry") + " at '" + destination + "'.";
        if (!screen.canAsk()) {
            return refuse(what + " Nothing was written: give --confirm-destination " + destination
                    + " to agree, or plan without deletions.");
        }
        String answer =
                screen.ask(what + " Type the name of the destination to agree:").orElse("");
        return answer.equals(destination) || refuse("Nothing was written: that is not the name of the destination.");
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
