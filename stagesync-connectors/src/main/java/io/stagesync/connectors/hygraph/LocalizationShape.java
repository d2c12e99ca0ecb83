package io.stagesync.connectors.hygraph;

import java.util.Set;

/**
 * How localizations of an entry or component are written (hygraph.md 4.2). An input may have them although the output
 * does not (3.6 rule 6): then there are no fields, and nothing to write.
 *
 * @param onCreate what the create input can do: CREATE where it has localizations
 * @param onUpdate what the update input can do, of CREATE, UPDATE, UPSERT and DELETE
 * @param createFields the fields that a new localization takes
 * @param requiredFields those that it must have
 * @param updateFields the fields that a changed localization takes
 * @param takesTimestamps whether a new localization takes {@code createdAt} and {@code updatedAt}
 */
record LocalizationShape(
        Set<Verb> onCreate,
        Set<Verb> onUpdate,
        Set<String> createFields,
        Set<String> requiredFields,
        Set<String> updateFields,
        boolean takesTimestamps) {
    static final LocalizationShape NONE =
            new LocalizationShape(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);

    LocalizationShape {
        onCreate = Set.copyOf(onCreate);
        onUpdate = Set.copyOf(onUpdate);
        createFields = Set.copyOf(createFields);
        requiredFields = Set.copyOf(requiredFields);
        updateFields = Set.copyOf(updateFields);
    }

    /** Whether a field can be written in a localization. */
    boolean has(String field) {
        return createFields.contains(field) || updateFields.contains(field);
    }
}
