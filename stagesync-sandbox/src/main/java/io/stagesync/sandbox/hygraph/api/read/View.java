package io.stagesync.sandbox.hygraph.api.read;

import io.stagesync.sandbox.hygraph.api.Project;
import io.stagesync.sandbox.hygraph.api.Session;
import io.stagesync.sandbox.hygraph.schema.EntityType;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a query sees the content.
 *
 * @param locales in the order in which they are tried: the first that a document has wins, and documents that have none
 *     of them are left out (hygraph.md 3.4)
 */
public record View(Project project, Session session, String stage, List<String> locales) {
    public View {
        locales = List.copyOf(locales);
    }

    public View withStage(String other) {
        return new View(project, session, other, locales);
    }

    public View withLocales(Collection<String> others) {
        return new View(project, session, stage, List.copyOf(others));
    }

    /** A document as this view shows it; empty if it has none of the locales. */
    public Optional<Item> see(Document document) {
        EntityType type = project.type(document.type());
        String locale = locale(type, document.localizations().keySet());
        return locale == null ? Optional.empty() : Optional.of(new Item(type, document, null, locale, this));
    }

    /** A component or variant of a document as this view shows it. */
    public Optional<Item> see(Document document, Instance instance) {
        EntityType type = project.type(instance.type());
        String locale = locale(type, instance.localizations().keySet());
        return locale == null ? Optional.empty() : Optional.of(new Item(type, document, instance, locale, this));
    }

    /** The locale to show, without one for a type that is not localized; null if there is none to show. */
    private @Nullable String locale(EntityType type, Collection<String> there) {
        if (!type.localized()) {
            return "";
        }
        for (String locale : locales) {
            if (there.contains(locale)) {
                return locale;
            }
        }
        return null;
    }
}
