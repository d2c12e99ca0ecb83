package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import io.stagesync.connectors.hygraph.Piece.Localized;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shapes what differs by locale: the default locale's values stand at the top of the data, those of the others in its
 * localizations (hygraph.md 4.2). The same for entries and components.
 */
final class LocalizedFields {
    private final ValueEncoder values;
    private final String defaultLocale;

    LocalizedFields(ValueEncoder values, String defaultLocale) {
        this.values = values;
        this.defaultLocale = defaultLocale;
    }

    /**
     * The locales of an entry or component: as it tells, else the default one and every one that has a value.
     *
     * @param members the values by field name
     */
    Set<String> locales(EntityBinding entity, Map<String, Value> members) {
        Set<String> locales = new LinkedHashSet<>();
        if (members.get(Field.LOCALES) instanceof Value.Items items) {
            items.values().forEach(item -> locales.add(((Value.Text) item).text()));
            return locales;
        }
        locales.add(defaultLocale);
        for (FieldBinding field : entity.fields()) {
            if (members.get(field.name()) instanceof Value.Localized localized) {
                locales.addAll(localized.values().keySet());
            }
        }
        return locales;
    }

    /**
     * The value that a creation has at the top. One without the default locale borrows another's where the input demands
     * a value; that localization is deleted again (hygraph.md 11.5).
     */
    Optional<Value> top(FieldBinding field, Map<String, Value> members, Set<String> locales) {
        if (!(members.get(field.name()) instanceof Value.Localized localized)) {
            return Optional.empty();
        }
        if (!locales.contains(defaultLocale) && field.field().required()) {
            return localized.values().values().stream().findFirst();
        }
        return Optional.ofNullable(localized.values().get(defaultLocale));
    }

    /** New localizations with all their values, the default one aside. */
    List<Piece> created(EntityBinding entity, Map<String, Value> members, Set<String> locales, int mostBytes)
            throws Inexpressible {
        List<Piece> pieces = new ArrayList<>();
        for (String locale : locales) {
            if (!locale.equals(defaultLocale)) {
                pieces.addAll(created(entity, members, locale, mostBytes));
            }
        }
        pieces.addAll(hidden(entity, Map.of(), members));
        return pieces;
    }

    /** A new localization is one piece; what does not fit into it is set when it is there. */
    private List<Piece> created(EntityBinding entity, Map<String, Value> members, String locale, int mostBytes)
            throws Inexpressible {
        ObjectNode data = Json.object();
        List<Piece> rest = new ArrayList<>();
        int bytes = 2 * Piece.FRAME_BYTES;
        for (FieldBinding field : requiredFirst(entity)) {
            Optional<Value> value = value(field, members, locale);
            boolean required = isRequired(entity, field);
            if (required && value.isEmpty() && !field.field().list()) {
                throw new Inexpressible(
                        "field '" + field.name() + "' is required and has no value in locale " + locale);
            }
            if (required || value.isPresent()) {
                Piece piece = new Localized(locale, field.name(), values.encode(field, value));
                bytes += piece.bytes();
                if (required || bytes <= mostBytes) {
                    data.set(field.name(), values.encode(field, value));
                } else {
                    rest.add(rest.isEmpty() ? new Piece.Later(piece) : piece);
                    bytes -= piece.bytes();
                }
            }
        }
        ObjectNode localization = Json.object();
        localization.put("locale", locale);
        localization.set("data", data);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece.Element(Localized.LOCALIZATIONS, Verb.CREATE, localization));
        pieces.addAll(rest);
        return pieces;
    }

    private static List<FieldBinding> requiredFirst(EntityBinding entity) {
        return entity.fields().stream()
                .filter(field -> entity.localizations().createFields().contains(field.name()))
                .sorted(Comparator.comparing(field -> !isRequired(entity, field)))
                .toList();
    }

    private static boolean isRequired(EntityBinding entity, FieldBinding field) {
        return entity.localizations().requiredFields().contains(field.name());
    }

    /**
     * What makes the localizations of {@code before} those of {@code after}. The last localization of an entry cannot go,
     * so where none of those there stays, they go when the new ones are there.
     *
     * @param names the fields that shall change; the locales themselves only where they are among them
     * @param way how the default locale is added, where it is new
     */
    List<Piece> updated(
            EntityBinding entity,
            Map<String, Value> before,
            Map<String, Value> after,
            Set<String> names,
            DefaultLocale way,
            int mostBytes)
            throws Inexpressible {
        Set<String> shall = locales(entity, after);
        Set<String> are = names.contains(Field.LOCALES) ? locales(entity, before) : shall;
        List<Piece> deleted = new ArrayList<>();
        for (String locale : are) {
            if (!shall.contains(locale)) {
                need(entity, Verb.DELETE, locale);
                // A stage may take it from the components inside as well, which is found by comparing again.
                deleted.add(new Piece.Begun(new Piece.Element(
                        Localized.LOCALIZATIONS, Verb.DELETE, JsonNodeFactory.instance.stringNode(locale))));
            }
        }
        List<Piece> pieces = new ArrayList<>();
        for (String locale : shall) {
            boolean isNew = !are.contains(locale);
            if (isNew && (!locale.equals(defaultLocale) || way == DefaultLocale.AS_LOCALIZATION)) {
                pieces.addAll(created(entity, after, locale, mostBytes));
            } else if (!isNew && !locale.equals(defaultLocale)) {
                pieces.addAll(changed(entity, before, after, names, locale));
            }
        }
        pieces.addAll(hidden(entity, before, after));
        if (are.stream().anyMatch(shall::contains)) {
            pieces.addAll(0, deleted);
        } else {
            deleted.forEach(piece -> pieces.add(new Piece.Later(piece)));
        }
        return pieces;
    }

    /** How the default locale comes to an entry that lacks it, which no document tells (hygraph.md 11.5). */
    enum DefaultLocale {
        /** By values at the top of the data, where those of the default locale stand. */
        AT_THE_TOP,
        /** As one of the localizations. */
        AS_LOCALIZATION
    }

    /**
     * The localizations of an entry that shows none, but whose components have some: they are written all the same, or
     * the components could have none (hygraph.md 3.6 rule 6). Those of the components before are taken to be there.
     */
    private List<Piece> hidden(EntityBinding entity, Map<String, Value> before, Map<String, Value> after) {
        List<Piece> pieces = new ArrayList<>();
        if (!entity.localized() && entity.localizations().onCreate().contains(Verb.CREATE)) {
            Set<String> added = ComponentLocales.in(after.values());
            added.removeAll(ComponentLocales.in(before.values()));
            added.remove(defaultLocale);
            for (String locale : added) {
                ObjectNode localization = Json.object();
                localization.put("locale", locale);
                localization.putObject("data");
                pieces.add(new Piece.Element(Localized.LOCALIZATIONS, Verb.CREATE, localization));
            }
        }
        return pieces;
    }

    private List<Piece> changed(
            EntityBinding entity, Map<String, Value> before, Map<String, Value> after, Set<String> names, String locale)
            throws Inexpressible {
        List<Piece> pieces = new ArrayList<>();
        for (FieldBinding field : entity.fields()) {
            Optional<Value> value = value(field, after, locale);
            boolean differs = names.contains(field.name())
                    && field.field().localized()
                    && !value.equals(value(field, before, locale));
            if (differs) {
                need(entity, Verb.UPDATE, locale);
                pieces.add(new Localized(locale, field.name(), values.encode(field, value)));
            }
        }
        return pieces;
    }

    static Optional<Value> value(FieldBinding field, Map<String, Value> members, String locale) {
        return members.get(field.name()) instanceof Value.Localized localized
                ? Optional.ofNullable(localized.values().get(locale))
                : Optional.empty();
    }

    private static void need(EntityBinding entity, Verb verb, String locale) throws Inexpressible {
        if (!entity.localizations().onUpdate().contains(verb)) {
            throw new Inexpressible("locale " + locale + " of '" + entity.name()
                    + "' cannot be changed: its input has no '" + verb.word() + "' for localizations");
        }
    }
}
