package io.stagesync.sandbox.datamodel;

import java.util.List;
import java.util.Optional;

/**
 * A stored scalar field. A localised field of the content API is several of these, one per locale ({@code labelEN},
 * {@code labelFR}), as GraphCMS v1 stores it (graphcms-v1 2.5).
 *
 * @param name the stored name
 * @param type what its values are
 * @param enumValues the allowed names, empty unless the type is {@link ScalarType#ENUM}
 * @param enumName the name of the enum type, present exactly when the type is {@link ScalarType#ENUM}
 * @param list whether it holds a list of values
 * @param required whether null is refused
 * @param unique whether no two nodes of the model may share a value
 * @param defaultValue the literal that GraphQL creates fall back to; imports ignore it (graphcms-v1 4.2)
 * @param localization the localised field that this is one locale of
 */
public record ScalarField(
        String name,
        ScalarType type,
        Optional<String> enumName,
        List<String> enumValues,
        boolean list,
        boolean required,
        boolean unique,
        Optional<String> defaultValue,
        Optional<Localization> localization) {
    public ScalarField {
        enumValues = List.copyOf(enumValues);
    }

    /**
     * @param field the name in the content API's output type
     * @param locale the value of the {@code Locale} enum
     */
    public record Localization(String field, String locale) {}
}
