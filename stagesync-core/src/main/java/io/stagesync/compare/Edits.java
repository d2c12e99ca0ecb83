package io.stagesync.compare;

import io.stagesync.model.ConflictPolicy;
import io.stagesync.model.EntryKey;
import io.stagesync.model.Problem;
import io.stagesync.model.Problem.Code;
import io.stagesync.model.Problem.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What was edited at the destination since both stages were last in step, and what becomes of it. Safe for several threads. */
public final class Edits {
    private static final int NAMED = 3;

    private final Map<String, Found> conflicts = new TreeMap<>();
    private final Map<String, Found> overwritten = new TreeMap<>();
    private final Map<String, Found> kept = new TreeMap<>();

    /**
     * Decides about one edit, and remembers it.
     *
     * @param field that was edited; the empty name for an entry that one side deleted
     * @param here whether the source has changed it as well
     * @param newer whether the source's edit is the later one, where that is known
     * @return whether the destination gets what the source has
     */
    synchronized boolean decide(
            EntryKey key, String field, Optional<ConflictPolicy> policy, boolean here, Optional<Boolean> newer) {
        String subject = field.isEmpty() ? key.model() : key.model() + "." + field;
        ConflictPolicy rule = policy.orElse(here ? ConflictPolicy.STOP : ConflictPolicy.SOURCE);
        boolean unknown = rule == ConflictPolicy.NEWER && newer.isEmpty();
        if (rule == ConflictPolicy.STOP || unknown) {
            remember(conflicts, subject, key);
            return true;
        }
        boolean written = rule == ConflictPolicy.SOURCE || (rule == ConflictPolicy.NEWER && newer.orElse(false));
        remember(written ? overwritten : kept, subject, key);
        return written;
    }

    private static void remember(Map<String, Found> found, String subject, EntryKey key) {
        found.computeIfAbsent(subject, name -> new Found()).add(key);
    }

    /** What was found, what stops the plan first. */
    public synchronized List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        conflicts.forEach((subject, found) -> problems.add(new Problem(
                Severity.BLOCKER,
                Code.CONFLICT,
                found.only(),
                subject,
                "it was changed at the destination since the last sync, and the source has something else: "
                        + found.names(),
                "Say what shall hold: source, destination or newer, under 'conflicts' in the configuration or with"
                        + " --conflicts.",
                found.count)));
        overwritten.forEach((subject, found) -> problems.add(new Problem(
                Severity.WARNING,
                Code.EDIT_OVERWRITTEN,
                found.only(),
                subject,
                "it was changed at the destination since the last sync, and becomes what the source has: "
                        + found.names(),
                "Keep such changes with 'conflicts: destination' for the model or field.",
                found.count)));
        kept.forEach((subject, found) -> problems.add(new Problem(
                Severity.WARNING,
                Code.EDIT_KEPT,
                found.only(),
                subject,
                "it was changed at the destination since the last sync, and stays as it is there: " + found.names(),
                "Copy it to the source if it shall hold there as well.",
                found.count)));
        return problems;
    }

    /** The entries with an edit in one field. */
    private static final class Found {
        private final List<EntryKey> first = new ArrayList<>();
        private @Nullable EntryKey last;
        private long count;

        /** An entry is counted once, though both its versions may be concerned; they come one after the other. */
        void add(EntryKey key) {
            if (key.equals(last)) {
                return;
            }
            last = key;
            count++;
            if (first.size() < NAMED) {
                first.add(key);
            }
        }

        Optional<EntryKey> only() {
            return count == 1 ? Optional.of(first.get(0)) : Optional.empty();
        }

        String names() {
            String names = first.stream().map(EntryKey::toString).collect(Collectors.joining(", "));
            return count > first.size() ? names + " and " + (count - first.size()) + " more" : names;
        }
    }
}
