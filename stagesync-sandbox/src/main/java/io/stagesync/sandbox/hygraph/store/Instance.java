package io.stagesync.sandbox.hygraph.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A component or a variant inside a document; lives and dies with it.
 *
 * @param type the component's name
 * @param id chosen by the environment
 * @param base values of the fields that are not localized
 * @param localizations values of the localized fields by locale
 */
public record Instance(
        String type, String id, Map<String, Object> base, Map<String, Map<String, Object>> localizations) {
    public Instance {
        base = Collections.unmodifiableMap(new LinkedHashMap<>(base));
        localizations = Collections.unmodifiableMap(new LinkedHashMap<>(localizations));
    }
}
