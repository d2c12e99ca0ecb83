package io.stagesync.sandbox.hygraph.api.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a publish or unpublish mutation asks for (hygraph.md 4.7). Types that are not localized have only the stages; for
 * them the defaults of the other arguments hold.
 *
 * @param stages published to, or left
 * @param locales named ones; empty if the client named none
 * @param base whether the values that are not localized are published, or the whole document is unpublished
 * @param withDefault whether the default locale is published with the base
 */
public record PublishOrder(List<String> stages, Optional<List<String>> locales, boolean base, boolean withDefault) {
    public PublishOrder {
        stages = List.copyOf(stages);
        locales = locales.map(List::copyOf);
    }

    /** Reads the arguments of any of the mutations. */
    public static PublishOrder of(Map<String, @Nullable Object> arguments) {
        Object stages = arguments.get("to") == null ? arguments.get("from") : arguments.get("to");
        return new PublishOrder(
                names(stages).orElse(List.of()),
                names(arguments.get("locales")),
                !Boolean.FALSE.equals(arguments.get("publishBase"))
                        && !Boolean.FALSE.equals(arguments.get("unpublishBase")),
                !Boolean.FALSE.equals(arguments.get("withDefaultLocale")));
    }

    private static Optional<List<String>> names(@Nullable Object value) {
        return value instanceof List<?> many
                ? Optional.of(many.stream().map(String::valueOf).toList())
                : Optional.empty();
    }
}
