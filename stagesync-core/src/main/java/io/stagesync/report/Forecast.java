package io.stagesync.report;

import io.stagesync.journal.RunFile;
import io.stagesync.journal.Tally;
import io.stagesync.model.Action;
import io.stagesync.model.Pass;
import io.stagesync.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * A plan in numbers.
 *
 * @param tallies the changes by pass, action and model
 * @param blockers problems that keep the plan from being applied
 * @param warnings problems that cost a part of it
 */
public record Forecast(List<Tally> tallies, long blockers, long warnings) {
    public Forecast {
        tallies = List.copyOf(tallies);
    }

    public static Forecast of(RunFile run) {
        List<Problem> problems = run.problems();
        long blockers = problems.stream()
                .filter(problem -> problem.severity() == Problem.Severity.BLOCKER)
                .count();
        return new Forecast(run.tallies(), blockers, problems.size() - blockers);
    }

    public long changes() {
        return sum(Tally::planned);
    }

    public long written() {
        return sum(Tally::written);
    }

    public long failed() {
        return sum(Tally::failed);
    }

    private long sum(ToLongFunction<Tally> count) {
        return tallies.stream().mapToLong(count).sum();
    }

    /** Changes of an action, but for those that complete entries which were counted before: their relations and drafts. */
    public long planned(Action action) {
        return tallies.stream()
                .filter(tally ->
                        tally.pass() != Pass.RELATIONS && !PassWords.isDraft(tally) && tally.action() == action)
                .mapToLong(Tally::planned)
                .sum();
    }

    /** Entries whose relations are set in a pass of their own. */
    public long related() {
        return tallies.stream()
                .filter(tally -> tally.pass() == Pass.RELATIONS)
                .mapToLong(Tally::planned)
                .sum();
    }

    /** {@code 12 to create, 3 to update, 1 to delete; 2 problems}. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, planned(Action.CREATE), " to create");
        add(parts, planned(Action.UPDATE), " to update");
        if (related() > 0) {
            parts.add("relations of " + Count.of(related()) + " to set");
        }
        add(parts, planned(Action.PUBLISH), " to publish");
        add(parts, planned(Action.UNPUBLISH), " to unpublish");
        add(parts, planned(Action.DELETE), " to delete");
        String changes = parts.isEmpty() ? "nothing to do" : String.join(", ", parts);
        long problems = blockers + warnings;
        return changes + (problems == 0 ? "" : "; " + Count.of(problems, "problem", "problems"));
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(Count.of(count) + what);
        }
    }
}
