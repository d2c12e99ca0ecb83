package io.stagesync.model;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One intention of a plan.
 *
 * @param number its place in the plan, from 1; unique in a run
 * @param pass when it is written
 * @param action what it does
 * @param key the entry it does it to
 * @param before what the destination held when the plan was made; absent for a creation
 * @param after what the destination shall hold; absent for a deletion. A creation or update of the entries pass carries
 *     the whole entry but for the relations that a later pass writes; a change of the relations pass carries only those
 * @param fields the fields that differ, in schema order, and {@link AssetFile#BYTES} where the file does; every field
 *     with a value for a creation
 */
public record Change(
        long number,
        Pass pass,
        Action action,
        EntryKey key,
        Optional<Entry> before,
        Optional<Entry> after,
        Set<String> fields) {
    public Change {
        requireNonNull(pass, "pass is null");
        requireNonNull(action, "action is null");
        requireNonNull(key, "key is null");
        fields = Collections.unmodifiableSet(new LinkedHashSet<>(fields));
        if (before.isEmpty() != (action == Action.CREATE)) {
            throw new IllegalArgumentException("Invalid change of " + key + ": " + action + " and before do not fit");
        }
        if (after.isEmpty() != (action == Action.DELETE)) {
            throw new IllegalArgumentException("Invalid change of " + key + ": " + action + " and after do not fit");
        }
    }

    /**
     * What the entry shall be.
     *
     * @throws IllegalStateException for a deletion
     */
    public Entry target() {
        return after.orElseThrow(() -> new IllegalStateException("A deletion has no target: " + key));
    }

    /** Whether it brings a file, of the asset itself or of a localization. */
    public boolean changesBytes() {
        return fields.stream().anyMatch(name -> name.startsWith(AssetFile.BYTES));
    }

    /** The same intention about some of its fields only. */
    public Change withFields(Set<String> some) {
        return new Change(number, pass, action, key, before, after, some);
    }

    /** The same intention with another image of what the destination holds. */
    public Change withBefore(Entry current) {
        return new Change(number, pass, action, key, Optional.of(current), after, fields);
    }
}
