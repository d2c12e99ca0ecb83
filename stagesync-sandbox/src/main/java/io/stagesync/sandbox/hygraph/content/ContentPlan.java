package io.stagesync.sandbox.hygraph.content;

import java.util.HashMap;
import java.util.Map;

/**
 * What to make.
 *
 * @param seed the same seed makes the same content, but for ids and times, which are the environment's
 * @param perType how many documents of each model, and how many assets
 * @param counts other numbers for some types
 * @param withoutDefaultLocale whether a few entries lack the default locale; only entries that could be created so,
 *     that is, without a required localized field and without localized components (hygraph.md 11, point 5)
 */
public record ContentPlan(long seed, int perType, Map<String, Integer> counts, boolean withoutDefaultLocale) {
    public ContentPlan {
        counts = Map.copyOf(counts);
    }

    public static ContentPlan of(long seed, int perType) {
        return new ContentPlan(seed, perType, Map.of(), true);
    }

    public ContentPlan withCount(String type, int count) {
        Map<String, Integer> more = new HashMap<>(counts);
        more.put(type, count);
        return new ContentPlan(seed, perType, more, withoutDefaultLocale);
    }

    /** For servers of which it is not known whether they can hold an entry without the default locale. */
    public ContentPlan withDefaultLocaleAlways() {
        return new ContentPlan(seed, perType, counts, false);
    }

    int count(String type) {
        return counts.getOrDefault(type, perType);
    }
}
