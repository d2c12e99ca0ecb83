package io.stagesync.connectors.hygraph;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A model, a component or a variant: what is read of it and what its inputs take.
 *
 * @param name of the output type
 * @param localized whether the output has {@code locale} and {@code localizations}
 * @param variation whether timestamps take the argument {@code variation}; BASE is then that of the entry itself
 * @param createInput the type of what creates one, for example {@code HotelCreateInput}; absent where there is none
 * @param updateInput the type of what changes one
 * @param takesTimestamps whether a creation takes {@code createdAt} and {@code updatedAt}
 * @param localizations how its localizations are written
 * @param unique the fields that name one besides {@code id}, in schema order
 * @param fields its fields, {@code (locales)} first where it has localizations, then in schema order
 */
record EntityBinding(
        String name,
        boolean localized,
        boolean variation,
        Optional<String> createInput,
        Optional<String> updateInput,
        boolean takesTimestamps,
        LocalizationShape localizations,
        List<String> unique,
        List<FieldBinding> fields) {
    EntityBinding {
        unique = List.copyOf(unique);
        fields = List.copyOf(fields);
    }

    Optional<FieldBinding> field(String fieldName) {
        return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
    }

    /** The same with only these of its fields. */
    EntityBinding only(Set<String> names) {
        return new EntityBinding(
                name,
                localized,
                variation,
                createInput,
                updateInput,
                takesTimestamps,
                localizations,
                unique,
                fields.stream().filter(field -> names.contains(field.name())).toList());
    }
}
