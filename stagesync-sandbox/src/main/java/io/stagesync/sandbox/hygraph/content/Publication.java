package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import io.stagesync.sandbox.hygraph.store.ContentReader;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Instance;
import io.stagesync.sandbox.hygraph.store.Link;
import io.stagesync.sandbox.hygraph.store.Traces;
import io.stagesync.sandbox.hygraph.store.Traces.LinkUse;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Makes the copies that publishing stages hold, and tells which of them a stage can take. */
final class Publication {
    private final ProjectSchema schema;
    private final RelationRules rules;
    private final Traces traces;

    Publication(ProjectSchema schema, RelationRules rules) {
        this.schema = schema;
        this.rules = rules;
        traces = new Traces(schema);
    }

    /**
     * The base of a draft with some of its localizations, beside those that the stage has already.
     *
     * @param before what the stage holds
     * @param locales those to publish; none where the type has none
     */
    Document copy(Document draft, Optional<Document> before, Collection<String> locales, Instant publishedAt) {
        Map<String, Map<String, Object>> localizations =
                new LinkedHashMap<>(before.map(Document::localizations).orElse(Map.of()));
        Map<String, Instant> times =
                new HashMap<>(before.map(Document::localizedUpdatedAt).orElse(Map.of()));
        for (String locale : locales) {
            Map<String, Object> values = draft.localizations().get(locale);
            if (values != null) {
                localizations.put(locale, values);
                times.put(locale, draft.localizedUpdatedAt().getOrDefault(locale, draft.updatedAt()));
            }
        }
        boolean localized = schema.takesLocalizations(draft.type());
        Map<String, Object> base = localized ? only(draft.base(), localizations.keySet()) : draft.base();
        return new Document(
                draft.type(),
                draft.id(),
                base,
                localizations,
                draft.createdAt(),
                draft.updatedAt(),
                times,
                Optional.of(publishedAt));
    }

    /** The same document without a localization, also in its components. */
    Document without(Document document, String locale) {
        Map<String, Map<String, Object>> localizations = new LinkedHashMap<>(document.localizations());
        localizations.remove(locale);
        Map<String, Instant> times = new HashMap<>(document.localizedUpdatedAt());
        times.remove(locale);
        return new Document(
                document.type(),
                document.id(),
                only(document.base(), localizations.keySet()),
                localizations,
                document.createdAt(),
                document.updatedAt(),
                times,
                document.publishedAt());
    }

    private Map<String, Object> only(Map<String, Object> base, Collection<String> locales) {
        Map<String, Object> restricted = new LinkedHashMap<>();
        base.forEach((field, value) -> restricted.put(field, only(value, locales)));
        return restricted;
    }

    private Object only(Object value, Collection<String> locales) {
        if (value instanceof Instance instance) {
            Map<String, Map<String, Object>> localizations = new LinkedHashMap<>(instance.localizations());
            localizations.keySet().retainAll(locales);
            return new Instance(instance.type(), instance.id(), only(instance.base(), locales), localizations);
        }
        return value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Instance
                ? list.stream().map(each -> only(each, locales)).toList()
                : value;
    }

    /** Whether every localized part of a document, components included, has a localization. */
    boolean isShown(Document document) {
        boolean localized = schema.takesLocalizations(document.type());
        return !(localized && document.localizations().isEmpty()) && isShown(document.base());
    }

    private boolean isShown(Map<String, Object> base) {
        return base.values().stream()
                .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
                .allMatch(value -> !(value instanceof Instance instance) || isShown(instance));
    }

    private boolean isShown(Instance instance) {
        boolean localized = schema.type(instance.type()).orElseThrow().localized();
        return !(localized && instance.localizations().isEmpty()) && isShown(instance.base());
    }

    /** Whether the targets of required links pass. */
    boolean hasRequired(Document document, Predicate<Link> isThere) {
        return traces.links(document).stream()
                .filter(use -> schema.type(use.type())
                        .flatMap(type -> type.field(use.field()))
                        .filter(EntityField::required)
                        .isPresent())
                .map(LinkUse::target)
                .allMatch(target -> isThere.test(target) || target.equals(document.link()));
    }

    /** Whether no other document of a stage has a link that only one can have. */
    boolean isAlone(ContentReader reader, String stage, Document document) {
        return traces.links(document).stream()
                .filter(use ->
                        rules.isExclusive(use.type(), use.field(), use.target().type()))
                .allMatch(use -> reader.referrers(stage, use.target(), use.type(), use.field()).stream()
                        .allMatch(document.link()::equals));
    }

    /** Whether another document of the stage cannot be without this one. */
    boolean isRequired(ContentReader reader, String stage, Link link) {
        return rules.requiring(link.type()).stream()
                .flatMap(owner -> reader.referrers(stage, link, owner.type(), owner.field()).stream())
                .anyMatch(parent -> !parent.equals(link));
    }
}
