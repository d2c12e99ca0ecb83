package io.stagesync;

import io.stagesync.model.Conflicts;
import io.stagesync.model.EntryKey;
import io.stagesync.transform.Transformation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What to sync and by which rules.
 *
 * @param models only these models; empty for all
 * @param entries only these entries; empty for all
 * @param transformations what each model's entries go through, in order
 * @param deletions whether what the source lacks is deleted
 * @param drift what a difference between the two schemas costs
 * @param naturalKeys by model, the unique field by which entries are matched; others are chosen from the schema
 * @param assumeNew whether entries that cannot be matched are taken for new
 * @param conflicts what becomes of edits at the destination
 */
public record SyncSpec(
        Set<String> models,
        Set<EntryKey> entries,
        Map<String, List<Transformation>> transformations,
        Deletions deletions,
        Drift drift,
        Map<String, String> naturalKeys,
        boolean assumeNew,
        Conflicts conflicts) {
    /** What to do about fields, enum values and models that the destination does not have. */
    public enum Drift {
        /** Leave out exactly those and go on. */
        SKIP,
        /** Plan everything but do not let the plan be applied. */
        STOP
    }

    /**
     * The rails of deleting.
     *
     * @param enabled whether deletions are planned at all
     * @param candidates which of the entries that only the destination has
     * @param way how they go
     * @param maxCount a plan with more may not be applied
     * @param maxPercent likewise, of the entries that the destination has
     */
    public record Deletions(
            boolean enabled, Candidates candidates, Way way, OptionalLong maxCount, OptionalDouble maxPercent) {
        /** Which entries may be deleted of those that only the destination has. */
        public enum Candidates {
            /** Those that were in step with the source once, so that it must have lost them. */
            SYNCED,
            /** All, also those that were made at the destination. */
            ALL
        }

        /** How they go. */
        public enum Way {
            DELETE,
            /** They stay as drafts. */
            UNPUBLISH
        }

        public static final Deletions OFF = all(false, OptionalLong.empty(), OptionalDouble.empty());

        /** All of them, at most so many percent of what the destination has. */
        public static Deletions upToPercent(double percent) {
            return all(true, OptionalLong.empty(), OptionalDouble.of(percent));
        }

        /** All of them, at most so many. */
        public static Deletions upToCount(long count) {
            return all(true, OptionalLong.of(count), OptionalDouble.empty());
        }

        private static Deletions all(boolean enabled, OptionalLong maxCount, OptionalDouble maxPercent) {
            return new Deletions(enabled, Candidates.ALL, Way.DELETE, maxCount, maxPercent);
        }

        public Deletions of(Candidates newCandidates) {
            return new Deletions(enabled, newCandidates, way, maxCount, maxPercent);
        }

        public Deletions by(Way newWay) {
            return new Deletions(enabled, candidates, newWay, maxCount, maxPercent);
        }
    }

    public SyncSpec {
        models = Set.copyOf(models);
        entries = Set.copyOf(entries);
        transformations = new LinkedHashMap<>(transformations);
        naturalKeys = Map.copyOf(naturalKeys);
    }

    /** Everything, as it is, without deletions. */
    public static SyncSpec everything() {
        return new SyncSpec(
                Set.of(), Set.of(), Map.of(), Deletions.OFF, Drift.SKIP, Map.of(), false, Conflicts.DEFAULT);
    }

    public SyncSpec withDeletions(Deletions newDeletions) {
        return new SyncSpec(models, entries, transformations, newDeletions, drift, naturalKeys, assumeNew, conflicts);
    }

    public SyncSpec withDrift(Drift newDrift) {
        return new SyncSpec(models, entries, transformations, deletions, newDrift, naturalKeys, assumeNew, conflicts);
    }

    public SyncSpec withTransformations(Map<String, List<Transformation>> newTransformations) {
        return new SyncSpec(models, entries, newTransformations, deletions, drift, naturalKeys, assumeNew, conflicts);
    }

    public SyncSpec withNaturalKeys(Map<String, String> keys) {
        return new SyncSpec(models, entries, transformations, deletions, drift, keys, assumeNew, conflicts);
    }

    /** The same, taking entries that cannot be matched for new. */
    public SyncSpec assumingNew() {
        return new SyncSpec(models, entries, transformations, deletions, drift, naturalKeys, true, conflicts);
    }

    public SyncSpec withConflicts(Conflicts newConflicts) {
        return new SyncSpec(models, entries, transformations, deletions, drift, naturalKeys, assumeNew, newConflicts);
    }

    public SyncSpec onlyModels(Set<String> newModels) {
        return new SyncSpec(newModels, entries, transformations, deletions, drift, naturalKeys, assumeNew, conflicts);
    }

    public SyncSpec onlyEntries(Set<EntryKey> newEntries) {
        return new SyncSpec(models, newEntries, transformations, deletions, drift, naturalKeys, assumeNew, conflicts);
    }
}
