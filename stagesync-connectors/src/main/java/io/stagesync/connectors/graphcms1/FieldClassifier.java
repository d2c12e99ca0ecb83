package io.stagesync.connectors.graphcms1;

import io.stagesync.connectors.graphcms1.FieldBinding.Relation;
import io.stagesync.connectors.graphcms1.FieldBinding.Verb;
import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.graphql.Introspection.Input;
import io.stagesync.connectors.graphql.Introspection.Named;
import io.stagesync.connectors.graphql.Introspection.Output;
import io.stagesync.model.Field;
import io.stagesync.model.FieldType;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides for each output field of a model whether it is stored, under which names, and as what. */
final class FieldClassifier {
    private static final String LOCALE = "locale";
    private static final String RAW = "raw";

    private final Introspection api;
    private final RelationPairs pairs;
    private final Named model;
    private final ModelInputs inputs;

    FieldClassifier(Introspection api, RelationPairs pairs, Named model, ModelInputs inputs) {
        this.api = api;
        this.pairs = pairs;
        this.model = model;
        this.inputs = inputs;
    }

    /** None for a field that is computed or stored elsewhere, several for a localised one. */
    List<FieldBinding> classify(Output field) {
        Optional<Named> type = api.type(field.type().name());
        if (type.isEmpty() || field.needsArguments()) {
            return List.of();
        }
        if (pairs.isModel(field.type().name())) {
            return inputs
                    .stored(field.name())
                    .filter(input -> pairs.owns(model.name(), field.name()))
                    .map(input -> relation(field, input))
                    .stream()
                    .toList();
        }
        Optional<FieldType> valueType = valueType(type.get());
        if (valueType.isEmpty()) {
            return List.of();
        }
        if (inputs.stored(field.name()).isPresent()) {
            return List.of(value(field, type.get(), valueType.get(), field.name(), Optional.empty()));
        }
        return field
                .argument(LOCALE)
                .flatMap(a -> api.type(a.type().name()))
                .map(Named::enumValues)
                .orElse(List.of())
                .stream()
                .filter(locale -> inputs.stored(field.name() + locale).isPresent())
                .map(locale -> value(field, type.get(), valueType.get(), field.name() + locale, Optional.of(locale)))
                .toList();
    }

    private FieldBinding value(
            Output field, Named type, FieldType valueType, String storedName, Optional<String> locale) {
        boolean list = field.type().list();
        boolean required = locale.isPresent()
                ? inputs.created(storedName).filter(i -> i.type().required()).isPresent()
                : field.type().required() && !list;
        boolean wrapped = inputs.stored(storedName)
                .flatMap(i -> api.type(i.type().name()))
                .filter(t -> t.input("set").isPresent())
                .isPresent();
        return new FieldBinding(
                new Field(
                        storedName,
                        valueType,
                        list,
                        list,
                        required,
                        inputs.isUnique(storedName),
                        false,
                        valueType == FieldType.ENUM ? type.enumValues() : List.of(),
                        List.of(),
                        false,
                        false),
                field.name(),
                locale,
                type.is("OBJECT"),
                list && wrapped,
                inputs.updated(storedName).isPresent(),
                Optional.empty());
    }

    private FieldBinding relation(Output field, Input input) {
        boolean list = field.type().list();
        Optional<RelationPairs.Side> inverse = pairs.inverse(model.name(), field.name());
        boolean inverseToOne = inverse.filter(side -> !side.list()).isPresent();
        boolean paged = field.argument("first").isPresent()
                && field.argument("after").isPresent()
                && field.argument("orderBy").isPresent();
        return new FieldBinding(
                new Field(
                        field.name(),
                        FieldType.REFERENCE,
                        list,
                        false,
                        field.type().required() && !list,
                        false,
                        false,
                        List.of(),
                        List.of(field.type().name()),
                        false,
                        false),
                field.name(),
                Optional.empty(),
                false,
                false,
                inputs.updated(field.name()).isPresent(),
                Optional.of(new Relation(
                        inverse.map(RelationPairs.Side::field), inverseToOne, verbs(input), list && paged)));
    }

    private Set<Verb> verbs(Input input) {
        Set<Verb> verbs = EnumSet.noneOf(Verb.class);
        Optional<Named> type =
                inputs.updated(input.name()).flatMap(i -> api.type(i.type().name()));
        for (Verb verb : Verb.values()) {
            if (type.flatMap(t -> t.input(verb.name().toLowerCase(Locale.ROOT))).isPresent()) {
                verbs.add(verb);
            }
        }
        return verbs;
    }

    private Optional<FieldType> valueType(Named type) {
        return switch (type.kind()) {
            case "ENUM" -> Optional.of(FieldType.ENUM);
            case "SCALAR" -> Optional.of(scalarType(type.name()));
            case "OBJECT" -> isRichText(type) ? Optional.of(FieldType.RICH_TEXT) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static boolean isRichText(Named type) {
        return type.field(RAW).isPresent() && type.field("html").isPresent();
    }

    private static FieldType scalarType(String name) {
        return switch (name) {
            case "Int", "Long" -> FieldType.INTEGER;
            case "Float" -> FieldType.DECIMAL;
            case "Boolean" -> FieldType.BOOLEAN;
            case "DateTime" -> FieldType.INSTANT;
            case "Json" -> FieldType.JSON;
            case "RichTextAST" -> FieldType.RICH_TEXT;
            default -> FieldType.TEXT;
        };
    }
}
