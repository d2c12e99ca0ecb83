package io.stagesync.sandbox.hygraph.assets;

import io.stagesync.sandbox.hygraph.store.Link;
import java.util.Optional;

/**
 * A file that is on its way.
 *
 * @param locale the localization it is for; empty for the base
 * @param handle under which it will be stored
 */
record Upload(Link asset, Optional<String> locale, String handle) {
    /** What waits for it; a later upload for the same place takes its turn. */
    record Place(Link asset, Optional<String> locale) {}

    Place place() {
        return new Place(asset, locale);
    }
}
