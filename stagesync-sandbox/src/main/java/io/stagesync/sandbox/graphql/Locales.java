package io.stagesync.sandbox.graphql;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The locales a request reads: the header {@code gcms-locale} and whether {@code gcms-locale-no-default} forbids to fall
 * back (2.5).
 */
public record Locales(List<String> wanted, boolean noDefault) {
    public static final Locales DEFAULT = new Locales(List.of(), false);

    public Locales {
        wanted = List.copyOf(wanted);
    }

    public static Locales ofHeaders(Optional<String> locale, Optional<String> noDefault) {
        List<String> wanted = locale.stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new Locales(wanted, noDefault.filter("true"::equalsIgnoreCase).isPresent());
    }

    /** The locales to try in turn for a field. */
    Set<String> order(Optional<String> argument, Optional<String> defaultLocale) {
        Set<String> order = new LinkedHashSet<>();
        argument.ifPresent(order::add);
        if (argument.isEmpty() || !noDefault) {
            order.addAll(wanted);
        }
        if (!noDefault || order.isEmpty()) {
            defaultLocale.ifPresent(order::add);
        }
        return order;
    }
}
