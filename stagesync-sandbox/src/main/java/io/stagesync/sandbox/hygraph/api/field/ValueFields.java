package io.stagesync.sandbox.hygraph.api.field;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import io.stagesync.sandbox.hygraph.api.read.Item;
import io.stagesync.sandbox.hygraph.api.read.Page;
import io.stagesync.sandbox.hygraph.api.read.TokenUser;
import io.stagesync.sandbox.hygraph.api.text.Colors;
import io.stagesync.sandbox.hygraph.api.text.Distance;
import io.stagesync.sandbox.hygraph.api.text.RichTextForms;
import java.util.List;
import java.util.Map;

/** The fields of what is no entity: values with parts, and pages of lists. */
final class ValueFields {
    private final Embeds embeds;

    ValueFields(Listing listing) {
        this.embeds = new Embeds(listing);
    }

    DataFetcher<?> fetcher(TypeRole role, String name) {
        return switch (role) {
            case CONNECTION -> connection(name);
            case EDGE -> name.equals("cursor") ? Light.of(ValueFields::id) : Light.of(item -> item);
            case PAGE_INFO -> pageInfo(name);
            case AGGREGATE -> Light.<Page<?>>of(Page::total);
            case BATCH -> Light.of(count -> count);
            case COLOR -> color(name);
            case LOCATION ->
                name.equals("distance")
                        ? Light.<Map<?, ?>>with(ValueFields::distance)
                        : Light.<Map<?, ?>>of(place -> place.get(name));
            case TAXONOMY -> name.equals("path") ? Light.of(value -> List.of(value)) : Light.of(value -> value);
            case RICH_TEXT -> richText(name);
            case USER -> user(name);
            case OTHER -> Light.of(source -> source instanceof Map<?, ?> map ? map.get(name) : null);
        };
    }

    private static DataFetcher<?> connection(String name) {
        return name.equals("edges") ? Light.<Page<?>>of(Page::items) : Light.of(page -> page);
    }

    private static DataFetcher<?> pageInfo(String name) {
        return switch (name) {
            case "hasNextPage" -> Light.<Page<?>>of(Page::hasNext);
            case "hasPreviousPage" -> Light.<Page<?>>of(Page::hasPrevious);
            case "startCursor" ->
                Light.<Page<?>>of(
                        page -> page.items().isEmpty() ? null : id(page.items().get(0)));
            case "endCursor" ->
                Light.<Page<?>>of(page -> page.items().isEmpty()
                        ? null
                        : id(page.items().get(page.items().size() - 1)));
            default -> Light.<Page<?>>of(page -> page.items().size());
        };
    }

    private static Object id(Object node) {
        return node instanceof Item item ? item.id() : TokenUser.ID;
    }

    private static DataFetcher<?> color(String name) {
        return switch (name) {
            case "hex" -> Light.<Map<?, ?>>of(Colors::hex);
            case "css" -> Light.<Map<?, ?>>of(Colors::css);
            default -> Light.<Map<?, ?>>of(color -> color);
        };
    }

    private static double distance(Map<?, ?> place, DataFetchingEnvironment environment) {
        Map<String, Object> from = environment.getArgumentOrDefault("from", Map.of());
        return Distance.meters(place, from);
    }

    private DataFetcher<?> richText(String name) {
        return switch (name) {
            case "html" -> Light.<RichTextValue>of(text -> RichTextForms.html(text.ast()));
            case "markdown" -> Light.<RichTextValue>of(text -> RichTextForms.markdown(text.ast()));
            case "text" -> Light.<RichTextValue>of(text -> RichTextForms.text(text.ast()));
            case "references" -> Light.<RichTextValue>with(embeds::references);
            default -> Light.<RichTextValue>of(RichTextValue::ast);
        };
    }

    private static DataFetcher<?> user(String name) {
        return switch (name) {
            case "stage" -> Light.<TokenUser>of(user -> user.view().stage());
            case "documentInStages" ->
                Light.<TokenUser>with((user, environment) ->
                        environment.<List<String>>getArgumentOrDefault("stages", List.of()).stream()
                                .filter(stage -> !stage.equals(user.view().stage())
                                        || Boolean.TRUE.equals(environment.getArgument("includeCurrent")))
                                .map(stage -> new TokenUser(user.view().withStage(stage)))
                                .toList());
            default -> Light.<TokenUser>of(user -> TokenUser.VALUES.get(name));
        };
    }
}
