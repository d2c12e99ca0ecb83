package io.stagesync.report;

import io.stagesync.journal.RunFile;
import io.stagesync.model.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The content that a plan leaves out or could not compare. While there is any, the two stages do not agree, also when
 * nothing is left to write.
 *
 * @param problems that cost at least one entry something
 */
public record LeftOut(List<Problem> problems) {
    private static final int LISTED = 5;

    public LeftOut {
        problems = List.copyOf(problems);
    }

    public static LeftOut of(RunFile run) {
        return new LeftOut(run.problems().stream()
                .filter(problem -> problem.entries() > 0 && costsContent(problem.code()))
                .toList());
    }

    public boolean isEmpty() {
        return problems.isEmpty();
    }

    private static boolean costsContent(Problem.Code code) {
        return switch (code) {
            case MODEL_MISSING,
                    FIELD_MISSING,
                    FIELD_DIFFERS,
                    ENUM_VALUE_MISSING,
                    LOCALE_MISSING,
                    UNIQUE_TAKEN,
                    DANGLING_REFERENCE,
                    UNREADABLE_ENTRY,
                    UNREADABLE_FILE,
                    TRANSFORMATION_FAILED,
                    CHANGED_SINCE,
                    NOT_SUPPORTED -> true;
            // The first is a warning about entries to come, the next are about deletions, which add no content, and
            // what
            // became of edits at the destination is what the configuration says.
            case FIELD_REQUIRED,
                    INCOMPLETE_READ,
                    UNMATCHED,
                    NEVER_SYNCED,
                    SOURCE_EDITED,
                    TOO_MANY_DELETIONS,
                    CONFLICT,
                    EDIT_OVERWRITTEN,
                    EDIT_KEPT -> false;
        };
    }

    /** {@code Hotel.stars (12 entries), Motel (1 entry)}; where there are many, the first and how many more. */
    @Override
    public String toString() {
        String first = problems.stream()
                .limit(LISTED)
                .map(problem -> Excerpt.oneLine(problem.subject()) + " ("
                        + Count.of(problem.entries(), "entry", "entries") + ")")
                .collect(Collectors.joining(", "));
        int more = problems.size() - LISTED;
        return more > 0 ? first + " and " + Count.of(more) + " more" : first;
    }
}
