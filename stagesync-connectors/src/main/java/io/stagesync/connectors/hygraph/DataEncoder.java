package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.hygraph.LocalizedFields.DefaultLocale;
import io.stagesync.model.CanonicalForm;
import io.stagesync.model.Field;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Shapes the fields of an entry, a component or a variant into the data of its create or update input. */
final class DataEncoder {
    private final ValueEncoder values;
    private final LocalizedFields localized;
    private final ComponentEncoder components;
    private final String defaultLocale;

    /**
     * @param addresses of the destination's files
     * @param components the binding of a component by its name
     */
    DataEncoder(AssetAddresses addresses, Function<String, EntityBinding> components, String defaultLocale) {
        this.values = new ValueEncoder(new RichTextWriter(addresses));
        this.localized = new LocalizedFields(values, defaultLocale);
        this.components = new ComponentEncoder(this, components);
        this.defaultLocale = defaultLocale;
    }

    String defaultLocale() {
        return defaultLocale;
    }

    LocalizedFields localized() {
        return localized;
    }

    /** The fields in which two differ, in schema order. */
    Set<String> differences(EntityBinding entity, Map<String, Value> before, Map<String, Value> after) {
        Set<String> names = new LinkedHashSet<>();
        for (FieldBinding field : entity.fields()) {
            Optional<Value> was = Optional.ofNullable(before.get(field.name()));
            Optional<Value> shall = Optional.ofNullable(after.get(field.name()));
            if (!CanonicalForm.of(field.field(), was).equals(CanonicalForm.of(field.field(), shall))) {
                names.add(field.name());
            }
        }
        return names;
    }

    /**
     * All of a new one, in schema order, the localizations last.
     *
     * @param mostBytes what one piece may add to a mutation
     */
    List<Piece> created(EntityBinding entity, Map<String, Value> members, int mostBytes) throws Inexpressible {
        Set<String> locales = localized.locales(entity, members);
        List<Piece> pieces = new ArrayList<>();
        for (FieldBinding field : entity.fields()) {
            top(field, members, locales).ifPresent(pieces::add);
        }
        if (entity.localizations().onCreate().contains(Verb.CREATE)) {
            pieces.addAll(localized.created(entity, members, locales, mostBytes));
        }
        return pieces;
    }

    /**
     * As much of a new one as fits: what is required, then the rest in schema order, then the localizations. Where
     * something is left out, one of the pieces says so.
     */
    List<Piece> begun(EntityBinding entity, Map<String, Value> members, int mostBytes) throws Inexpressible {
        List<Piece> all = created(entity, members, mostBytes);
        if (Packing.fit(all, mostBytes)) {
            return all;
        }
        List<Piece> chosen = new ArrayList<>();
        int bytes = 0;
        for (Piece piece : all.stream()
                .sorted(Comparator.comparing(piece -> !isRequired(entity, piece)))
                .toList()) {
            boolean required = isRequired(entity, piece);
            if (required && bytes + piece.bytes() > mostBytes) {
                throw Packing.tooLarge(piece, mostBytes);
            }
            if (!piece.isLater() && bytes + piece.bytes() <= mostBytes) {
                chosen.add(piece);
                bytes += piece.bytes();
            }
        }
        if (chosen.isEmpty()) {
            throw Packing.tooLarge(all.get(0), mostBytes);
        }
        chosen.set(0, new Piece.Begun(chosen.get(0)));
        return chosen;
    }

    private static boolean isRequired(EntityBinding entity, Piece piece) {
        return piece instanceof Piece.Member
                && entity.field(piece.field()).filter(f -> f.field().required()).isPresent();
    }

    private Optional<Piece> top(FieldBinding field, Map<String, Value> members, Set<String> locales)
            throws Inexpressible {
        if (field.name().equals(Field.LOCALES) || !field.creatable()) {
            return Optional.empty();
        }
        Optional<Value> value = field.field().localized()
                ? localized.top(field, members, locales)
                : Optional.ofNullable(members.get(field.name()));
        boolean required = field.field().required();
        if (value.isEmpty() && required && !field.field().list()) {
            throw new Inexpressible("field '" + field.name() + "' is required and has no value");
        }
        return value.isPresent() || required
                ? Optional.of(new Piece.Member(field.name(), newValue(field, value)))
                : Optional.empty();
    }

    private JsonNode newValue(FieldBinding field, Optional<Value> value) throws Inexpressible {
        if (field.isLinks()) {
            return LinkEncoder.created(field, value);
        }
        return field.isComponents() ? components.created(field, value) : values.encode(field, value);
    }

    /**
     * What makes the named fields of {@code before} those of {@code after}, in schema order, the localizations last.
     *
     * @param way how the default locale is added, where it is new
     * @param mostBytes what one piece may add to a mutation
     */
    List<Piece> updated(
            EntityBinding entity,
            Map<String, Value> before,
            Map<String, Value> after,
            Set<String> names,
            DefaultLocale way,
            int mostBytes)
            throws Inexpressible {
        List<Piece> pieces = new ArrayList<>();
        List<Piece> localizations = localized.updated(entity, before, after, names, way, mostBytes);
        boolean isNew = names.contains(Field.LOCALES)
                && !localized.locales(entity, before).contains(defaultLocale);
        Set<String> top = isNew && way == DefaultLocale.AS_LOCALIZATION
                ? new LinkedHashSet<>()
                : localized.locales(entity, after);
        top.retainAll(Set.of(defaultLocale));
        for (FieldBinding field : entity.fields()) {
            if (names.contains(field.name()) && !field.name().equals(Field.LOCALES)) {
                pieces.addAll(changed(field, before, after, top, mostBytes));
            }
        }
        if (isNew && !top.isEmpty() && !setsLocalized(entity, pieces)) {
            pieces.addAll(emptyLocalization(entity));
        }
        // What must come later must come last, too.
        localizations.stream().filter(piece -> !piece.isLater()).forEach(pieces::add);
        localizations.stream().filter(Piece::isLater).forEach(pieces::add);
        return pieces;
    }

    private static boolean setsLocalized(EntityBinding entity, List<Piece> pieces) {
        return entity.fields().stream()
                .filter(field -> field.field().localized())
                .anyMatch(field -> pieces.stream()
                        .anyMatch(piece -> piece instanceof Piece.Member member
                                && member.field().equals(field.name())));
    }

    /** A localization of the default locale that has no values is there once one of them is told to be null. */
    private List<Piece> emptyLocalization(EntityBinding entity) throws Inexpressible {
        for (FieldBinding field : entity.fields()) {
            if (field.field().localized() && field.updatable() && field.nullable()) {
                return List.of(new Piece.Member(field.name(), values.encode(field, Optional.empty())));
            }
        }
        return List.of();
    }

    private List<Piece> changed(
            FieldBinding field,
            Map<String, Value> before,
            Map<String, Value> after,
            Set<String> topLocales,
            int mostBytes)
            throws Inexpressible {
        if (!field.updatable()) {
            throw new Inexpressible("field '" + field.name() + "' cannot be changed once its entry is there");
        }
        Optional<Value> was = Optional.ofNullable(before.get(field.name()));
        Optional<Value> shall = Optional.ofNullable(after.get(field.name()));
        if (field.isLinks()) {
            return LinkEncoder.updated(field, shall, mostBytes);
        } else if (field.isComponents()) {
            return components.updated(field, was, shall, mostBytes);
        } else if (!field.field().localized()) {
            return List.of(new Piece.Member(field.name(), values.encode(field, shall)));
        }
        List<Piece> pieces = new ArrayList<>();
        for (String locale : topLocales) {
            Optional<Value> value = LocalizedFields.value(field, after, locale);
            if (!value.equals(LocalizedFields.value(field, before, locale))) {
                pieces.add(new Piece.Member(field.name(), values.encode(field, value)));
            }
        }
        return pieces;
    }
}
