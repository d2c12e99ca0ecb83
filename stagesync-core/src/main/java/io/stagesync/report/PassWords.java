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
                    case PLANNING, PLANNED ->
                        isDraft(tally)
                                ? Count.of(tally.planned(), "draft", "drafts") + " to put on top"
                                : Count.of(tally.planned()) + " to " + verb(tally);
                    case APPLYING, APPLIED -> done(tally);
                })
                .collect(Collectors.joining(", "));
    }

    /** An update of the publication pass gives an entry its draft back after its public version was written. */
    static boolean isDraft(Tally tally) {
        return tally.pass() == Pass.PUBLICATION && tally.action() == Action.UPDATE;
    }

    private static String done(Tally tally) {
        String planned = isDraft(tally) ? Count.of(tally.planned(), "draft", "drafts") : Count.of(tally.planned());
        String written = tally.written() == tally.planned() ? planned : Count.of(tally.written()) + " of " + planned;
        return written + " " + participle(tally);
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
        } else if (isDraft(tally)) {
            return "put on top";
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
