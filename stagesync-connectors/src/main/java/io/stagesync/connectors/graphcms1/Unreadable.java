package io.stagesync.connectors.graphcms1;

import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import java.util.Optional;

/** Words the problems of entries that exist but cannot be read: they must not pass for entries that do not exist. */
final class Unreadable {
    private Unreadable() {}

    static Problem entry(EntryKey key, String reason) {
        return problem(
                Optional.of(key),
                key.model() + "/" + key.id(),
                "The entry exists, but cannot be read: " + reason,
                "Open the entry in the CMS and fill in what it lacks.");
    }

    /** One of which not even the id can be read. */
    static Problem unknown(String model, String reason) {
        return problem(
                Optional.empty(),
                model,
                "One of its entries exists, but cannot be read: " + reason,
                "Look through the model's entries in the CMS for one that lacks a value.");
    }

    /** An import takes a blank id, by which nothing can be found again. */
    static Problem blankId(String model) {
        return problem(
                Optional.empty(),
                model,
                "One of its entries has a blank id, so it cannot be synced",
                "Delete the entry, or create it anew in the CMS.");
    }

    private static Problem problem(Optional<EntryKey> entry, String subject, String message, String advice) {
        return new Problem(Problem.Severity.WARNING, Problem.Code.UNREADABLE_ENTRY, entry, subject, message, advice, 1);
    }
}
