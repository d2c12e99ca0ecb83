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
        locales.addAll(componentLocales(entity, members));
        return locales;
    }

    /**
     * The locales that the components of an entry have which has none itself: its inputs take localizations for their sake
     * (hygraph.md 3.6 rule 6).
     */
    private static Set<String> componentLocales(EntityBinding entity, Map<String, Value> members) {
        Set<String> locales = new LinkedHashSet<>();
        if (!entity.localized() && entity.localizations().onCreate().contains(Verb.CREATE)) {
            members.values().forEach(value -> collect(value, locales));
        }
        return locales;
    }

    static void collect(Value value, Set<String> locales) {
        if (value instanceof Value.Items items) {
            items.values().forEach(item -> collect(item, locales));
        } else if (value instanceof Value.Component component) {
            if (component.members().get(Field.LOCALES) instanceof Value.Items items) {
                items.values().forEach(item -> locales.add(((Value.Text) item).text()));
            }
            component.members().values().forEach(member -> collect(member, locales));
        }
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
     * What makes the localizations of {@code before} those of {@code after}.
     *
     * @param names the fields that shall change; the locales themselves only where they are among them
     */
    List<Piece> updated(
            EntityBinding entity, Map<String, Value> before, Map<String, Value> after, Set<String> names, int mostBytes)
            throws Inexpressible {
        Set<String> shall = locales(entity, after);
        Set<String> are = names.contains(Field.LOCALES) ? locales(entity, before) : shall;
        List<Piece> pieces = new ArrayList<>();
        if (!entity.localized()) {
            // None of them can be read, so none is taken away; those of new components may not be there yet.
            Set<String> fresh = componentLocales(entity, after);
            fresh.removeAll(componentLocales(entity, before));
            fresh.remove(defaultLocale);
            for (String locale : fresh) {
                pieces.addAll(created(entity, after, locale, mostBytes));
            }
            return pieces;
        }
        for (String locale : are) {
            if (!shall.contains(locale)) {
                need(entity, Verb.DELETE, locale);
                pieces.add(new Piece.Element(
                        Localized.LOCALIZATIONS, Verb.DELETE, JsonNodeFactory.instance.stringNode(locale)));
            }
        }
        for (String locale : shall) {
            if (!locale.equals(defaultLocale)) {
                pieces.addAll(
                        are.contains(locale)
                                ? changed(entity, before, after, names, locale)
                                : created(entity, after, locale, mostBytes));
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
