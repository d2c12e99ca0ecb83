package io.stagesync.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Something a plan cannot do, found before anything is written.
 *
 * @param severity whether it stops the run
 * @param code which rule found it
 * @param entry the entry it touches, where it is about one
 * @param subject what it is about in the user's words, for example {@code Hotel.stars}
 * @param message what is wrong and why
 * @param advice what to do about it
 * @param entries how many entries it touches
 */
public record Problem(
        Severity severity,
        Code code,
        Optional<EntryKey> entry,
        String subject,
        String message,
        String advice,
        long entries) {
    /** What a problem costs. */
    public enum Severity {
        /** Something is left out; the rest of the plan stands. */
        WARNING,
        /** The plan may not be applied. */
        BLOCKER
    }

    /** Which rule found a problem. */
    public enum Code {
        MODEL_MISSING,
        FIELD_MISSING,
        FIELD_DIFFERS,
        FIELD_REQUIRED,
        ENUM_VALUE_MISSING,
        UNIQUE_TAKEN,
        UNMATCHED,
        LOCALE_MISSING,
        DANGLING_REFERENCE,
        UNREADABLE_ENTRY,
        UNREADABLE_FILE,
        TRANSFORMATION_FAILED,
        CHANGED_SINCE,
        SOURCE_EDITED,
        CONFLICT,
        EDIT_OVERWRITTEN,
        EDIT_KEPT,
        INCOMPLETE_READ,
        NOT_SUPPORTED,
        NEVER_SYNCED,
        TOO_MANY_DELETIONS
    }

    public Problem {
        requireNonNull(severity, "severity is null");
        requireNonNull(code, "code is null");
        requireNonNull(subject, "subject is null");
        requireNonNull(message, "message is null");
        requireNonNull(advice, "advice is null");
    }

    /** Something that is left out, about more than one entry. */
    public static Problem warning(Code code, String subject, String message, String advice, long entries) {
        return new Problem(Severity.WARNING, code, Optional.empty(), subject, message, advice, entries);
    }
}
