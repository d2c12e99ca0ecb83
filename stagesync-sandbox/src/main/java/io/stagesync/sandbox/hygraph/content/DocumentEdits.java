package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Edits a document: one field of its base, one of a localization, or which localizations there are. */
final class DocumentEdits {
    private final Workshop workshop;
    private final ValueEdits values;

    DocumentEdits(Workshop workshop) {
        this.workshop = workshop;
        values = new ValueEdits(workshop);
    }

    /** The document after one edit; the same one where the edit that was tried is not possible. */
    Document edit(Document document, Instant time) {
        workshop.begin(document);
        EntityType type = workshop.schema.type(document.type()).orElseThrow();
        boolean localized = !document.localizations().isEmpty();
        int kind = workshop.random.nextInt(10);
        if (localized && kind < 4) {
            return editLocalization(type, document, time);
        }
        return localized && kind == 4 ? addLocalization(type, document, time) : editBase(type, document, time);
    }

    Document editBase(EntityType type, Document document, Instant time) {
        Collection<String> locales = document.localizations().isEmpty()
                ? workshop.schema.locales()
                : document.localizations().keySet();
        Map<String, Object> base = values.editBase(type, document.base(), locales);
        return base.equals(document.base())
                ? document
                : new Document(
                        document.type(),
                        document.id(),
                        base,
                        document.localizations(),
                        document.createdAt(),
                        time,
                        document.localizedUpdatedAt(),
                        document.publishedAt());
    }

    private Document editLocalization(EntityType type, Document document, Instant time) {
        List<String> locales = new ArrayList<>(document.localizations().keySet());
        String locale = locales.get(workshop.random.nextInt(locales.size()));
        Map<String, Object> before = document.localizations().getOrDefault(locale, Map.of());
        return withLocalization(document, locale, values.editLocalized(type, before), time);
    }

    /** Adds a localization in a locale that the document does not have yet. */
    Document addLocalization(EntityType type, Document document, Instant time) {
        List<String> missing = workshop.schema.locales().stream()
                .filter(locale -> !document.localizations().containsKey(locale))
                .toList();
        if (missing.isEmpty()) {
            return document;
        }
        String locale = missing.get(workshop.random.nextInt(missing.size()));
        Optional<Map<String, Object>> made = workshop.maker.localization(type);
        return made.map(localized -> withLocalization(document, locale, localized, time))
                .orElse(document);
    }

    private static Document withLocalization(
            Document document, String locale, Map<String, Object> localized, Instant time) {
        if (localized.equals(document.localizations().get(locale))) {
            return document;
        }
        Map<String, Map<String, Object>> localizations = new LinkedHashMap<>(document.localizations());
        localizations.put(locale, localized);
        Map<String, Instant> times = new HashMap<>(document.localizedUpdatedAt());
        times.put(locale, time);
        return new Document(
                document.type(),
                document.id(),
                document.base(),
                localizations,
                document.createdAt(),
                document.updatedAt(),
                times,
                document.publishedAt());
    }

    /** Fields whose values can be edited. */
    static List<EntityField> stored(EntityType type) {
        return type.fields().stream().filter(DocumentMaker::isStored).toList();
    }
}
