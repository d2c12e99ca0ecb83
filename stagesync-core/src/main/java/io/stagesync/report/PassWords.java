package io.stagesync.report;

import io.stagesync.journal.RunState;
import io.stagesync.journal.Tally;
import io.stagesync.model.Action;
import io.stagesync.model.Pass;
import java.util.List;
import java.util.stream.Collectors;

/** What passes and their counts are called. */
final class PassWords {
    private PassWords() {}

    static String title(Pass pass) {
        return switch (pass) {
            case ASSETS -> "Assets";
            case ENTRIES -> "Entries";
            case RELATIONS -> "Relations";
            case PUBLICATION -> "Publication";
            case DELETIONS -> "Deletions";
        };
    }

    static String counts(RunState state, List<Tally> tallies) {
        return tallies.stream()
                .map(tally -> switch (state) {
                    case PLANNING, PLANNED -> Count.of(tally.planned()) + " to " + verb(tally);
                    case APPLYING, APPLIED -> done(tally);
                })
                .collect(Collectors.joining(", "));
    }

    private static String done(Tally tally) {
        String written = Count.of(tally.written()) + " " + participle(tally);
        return tally.written() == tally.planned()
                ? written
                : Count.of(tally.written()) + " of " + Count.of(tally.planned()) + " " + participle(tally);
    }

    private static String verb(Tally tally) {
        return tally.pass() == Pass.RELATIONS ? "set" : verb(tally.action());
    }

    static String verb(Action action) {
        return switch (action) {
            case CREATE -> "create";
            case UPDATE -> "update";
            case PUBLISH -> "publish";
            case UNPUBLISH -> "unpublish";
            case DELETE -> "delete";
        };
    }

    private static String participle(Tally tally) {
        if (tally.pass() == Pass.RELATIONS) {
            return "set";
        }
        String verb = verb(tally.action());
        return verb.endsWith("e") ? verb + "d" : verb + "ed";
    }

    static String sign(Action action) {
        return switch (action) {
            case CREATE -> "+";
            case UPDATE -> "~";
            case PUBLISH -> "^";
            case UNPUBLISH -> "v";
            case DELETE -> "-";
        };
    }
}
