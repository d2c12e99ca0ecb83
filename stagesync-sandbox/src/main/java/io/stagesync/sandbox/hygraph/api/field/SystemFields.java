package io.stagesync.sandbox.hygraph.api.field;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.filter.SystemValues;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.TokenUser;
import io.stagesync.sandbox.hygraph.api.read.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields that every entity has (hygraph.md 3.3). Versions are not kept: {@code history} is empty, and so is
 * {@code scheduledIn}, as nothing is ever carried out later.
 */
final class SystemFields {
    private static final Light<Item> NOTHING = Light.of(item -> null);

    DataFetcher<?> fetcher(String name) {
        return switch (name) {
            case "id" -> Light.<Item>of(Item::id);
            case "stage" -> Light.<Item>of(item -> item.view().stage());
            case "locale" -> Light.<Item>of(item -> item.locale().isEmpty() ? null : item.locale());
            case "createdAt" -> Light.<Item>of(item -> item.document().createdAt());
            case "updatedAt" -> Light.<Item>with(SystemFields::updatedAt);
            case "publishedAt" ->
                Light.<Item>of(item -> item.document().publishedAt().orElse(null));
            case "createdBy", "updatedBy" -> Light.<Item>of(item -> new TokenUser(item.view()));
            case "publishedBy" ->
                Light.<Item>of(item -> item.document().publishedAt().isPresent() ? new TokenUser(item.view()) : null);
            case "localizations" -> Light.<Item>with(SystemFields::localizations);
            case "documentInStages" -> Light.<Item>with(SystemFields::inStages);
            case "history", "scheduledIn" -> Light.<Item>of(item -> List.of());
            default -> NOTHING;
        };
    }

    private static Instant updatedAt(Item item, DataFetchingEnvironment environment) {
        String variation = environment.getArgumentOrDefault("variation", "COMBINED");
        Instant base = item.document().updatedAt();
        return switch (variation) {
            case "BASE" -> base;
            case "LOCALIZATION" -> item.document().localizedUpdatedAt().getOrDefault(item.locale(), base);
            default -> SystemValues.updatedAt(item);
        };
    }

    /** The locales that are asked for are also those of everything below (hygraph.md 3.4). */
    private static List<Item> localizations(Item item, DataFetchingEnvironment environment) {
        List<String> asked = environment.getArgumentOrDefault("locales", List.of());
        boolean current = Boolean.TRUE.equals(environment.getArgument("includeCurrent"));
        View view = item.view().withLocales(asked);
        List<Item> shown = new ArrayList<>();
        for (String locale : asked) {
            if (item.locales().contains(locale) && (current || !locale.equals(item.locale()))) {
                shown.add(item.in(locale, view));
            }
        }
        return shown;
    }

    private static List<Item> inStages(Item item, DataFetchingEnvironment environment) {
        List<String> asked = environment.getArgumentOrDefault("stages", List.of());
        boolean current = Boolean.TRUE.equals(environment.getArgument("includeCurrent"));
        boolean sameLocale = Boolean.TRUE.equals(environment.getArgument("inheritLocale"));
        List<Item> shown = new ArrayList<>();
        for (String stage : asked) {
            if (current || !stage.equals(item.view().stage())) {
                copy(item, item.view().withStage(stage), sameLocale ? item.locale() : "")
                        .ifPresent(shown::add);
            }
        }
        return shown;
    }

    /**
     * The copy of an item in another stage.
     *
     * @param locale the only one in which it may be shown; empty for the order of the view
     */
    private static Optional<Item> copy(Item item, View view, String locale) {
        View wanted = locale.isEmpty() ? view : view.withLocales(List.of(locale));
        return view.session()
                .read(reader -> reader.find(view.stage(), item.document().link()))
                .flatMap(document -> item.instance() == null
                        ? wanted.see(document)
                        : Parts.find(document, item.id()).flatMap(instance -> wanted.see(document, instance)))
                .map(found -> found.in(found.locale(), view));
    }
}
