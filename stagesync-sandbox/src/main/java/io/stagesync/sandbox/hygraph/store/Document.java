package io.stagesync.sandbox.hygraph.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An entry or asset as one stage of an environment holds it. A field without a value is absent from its map. Values are
 * {@code String}, {@code Boolean}, {@code Long}, {@code java.math.BigDecimal}, {@code List} and {@code Map} as JSON has
 * them (a color is a map {@code r g b a}, a location a map {@code latitude longitude}, a taxonomy value the string),
 * {@link Link} for relations and {@link Instance} for components, or lists of these. Instants and dates are strings as
 * the API answers them. The file of an asset is in the fields {@code fileName handle url mimeType size width height}
 * of its base, or of a localization where that has a file of its own.
 *
 * @param base values of the fields that are not localized
 * @param localizations values of the localized fields by locale; which locales there are is content too
 * @param createdAt may be given by the creation
 * @param updatedAt when the base was written
 * @param localizedUpdatedAt when each localization was written
 * @param publishedAt when this copy was published; empty in DRAFT
 */
public record Document(
        String type,
        String id,
        Map<String, Object> base,
        Map<String, Map<String, Object>> localizations,
        Instant createdAt,
        Instant updatedAt,
        Map<String, Instant> localizedUpdatedAt,
        Optional<Instant> publishedAt) {
    public Document {
        base = Collections.unmodifiableMap(new LinkedHashMap<>(base));
        localizations = Collections.unmodifiableMap(new LinkedHashMap<>(localizations));
        localizedUpdatedAt = Map.copyOf(localizedUpdatedAt);
    }

    public Link link() {
        return new Link(type, id);
    }
}
