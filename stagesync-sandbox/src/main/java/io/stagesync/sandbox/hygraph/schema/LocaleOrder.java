package io.stagesync.sandbox.hygraph.schema;

import graphql.language.ArrayValue;
import graphql.language.EnumValue;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells the default locale. The inputs name it in words, which no setting of the API can change; a query's default may
 * be a chain of fallbacks, which normally begins with it (schema-facts 3).
 */
final class LocaleOrder {
    private static final Pattern IN_WORDS = Pattern.compile("for default locale \\((\\w+)\\)");

    private final Definitions definitions;

    LocaleOrder(Definitions definitions) {
        this.definitions = definitions;
    }

    /** Every locale, the default one first. */
    List<String> locales() {
        List<String> locales = new ArrayList<>(definitions.enumValues("Locale"));
        Stream.of(inWords(), ofQueries())
                .flatMap(Optional::stream)
                .filter(locales::contains)
                .findFirst()
                .ifPresent(first -> {
                    locales.remove(first);
                    locales.add(0, first);
                });
        return locales;
    }

    private Optional<String> inWords() {
        return definitions.inputNames().stream()
                .flatMap(input -> definitions.input(input).values().stream())
                .map(InputValueDefinition::getDescription)
                .filter(Objects::nonNull)
                .map(description -> IN_WORDS.matcher(description.getContent()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    private Optional<String> ofQueries() {
        return definitions.output("Query").values().stream()
                .map(FieldDefinition::getInputValueDefinitions)
                .flatMap(List::stream)
                .filter(argument -> argument.getName().equals("locales"))
                .map(argument -> first(argument.getDefaultValue()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> first(@Nullable Value<?> value) {
        return value instanceof ArrayValue array
                        && !array.getValues().isEmpty()
                        && array.getValues().get(0) instanceof EnumValue locale
                ? Optional.of(locale.getName())
                : Optional.empty();
    }
}
