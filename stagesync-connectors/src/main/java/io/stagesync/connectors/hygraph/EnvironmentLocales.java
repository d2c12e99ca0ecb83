package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.graphql.Introspection;
import io.stagesync.connectors.graphql.Introspection.Input;
import io.stagesync.connectors.graphql.Introspection.Named;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The locales of an environment. Which one is the default shows in the descriptions of inputs, "input for default locale
 * (en)"; the defaults of {@code locales} arguments are the first choice of readers, which a project may set otherwise.
 */
final class EnvironmentLocales {
    private static final Pattern DESCRIBED = Pattern.compile("default locale \\((\\w+)\\)");
    private static final Pattern NAME = Pattern.compile("\\w+");

    private EnvironmentLocales() {}

    /** Every locale, the default one first. */
    static List<String> of(Introspection api, JsonNode data) {
        List<String> all = api.type("Locale").map(Named::enumValues).orElse(List.of());
        Set<String> ordered = new LinkedHashSet<>();
        described(data).filter(all::contains).ifPresent(ordered::add);
        readFirst(api).filter(all::contains).ifPresent(ordered::add);
        List<String> locales = new ArrayList<>(all);
        ordered.stream().findFirst().ifPresent(first -> {
            locales.remove(first);
            locales.add(0, first);
        });
        return locales;
    }

    private static Optional<String> described(JsonNode data) {
        return data.path("__schema").path("types").values().stream()
                .flatMap(type -> type.path("inputFields").values().stream())
                .map(input -> DESCRIBED.matcher(input.path("description").asString("")))
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    private static Optional<String> readFirst(Introspection api) {
        return api.query().fields().stream()
                .flatMap(field -> field.argument("locales").flatMap(Input::defaultValue).stream())
                .map(NAME::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }
}
