package io.stagesync.compare;

import io.stagesync.model.Entry;
import java.util.Set;

/**
 * What must happen to the published version of an entry.
 *
 * @param step what is done
 * @param draft what the draft must be before that; where the public sees another version than the editors, the published
 *     one, else the draft itself
 * @param fields the fields in which the published version will change
 */
public record Publication(Step step, Entry draft, Set<String> fields) {
    /** What is done to the published version. */
    public enum Step {
        NOTHING,
        PUBLISH,
        UNPUBLISH
    }

    /** Nothing happens to it. */
    static Publication unchanged(Entry draft) {
        return new Publication(Step.NOTHING, draft, Set.of());
    }
}
