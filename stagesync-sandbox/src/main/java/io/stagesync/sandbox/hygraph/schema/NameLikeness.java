package io.stagesync.sandbox.hygraph.schema;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * How much the names of two fields look like the two sides of one relation. Hygraph proposes names such as
 * {@code coverHotel} or {@code hotelCover} for the reverse of {@code Hotel.cover}, or the other type's plural.
 */
final class NameLikeness {
    private static final int CERTAIN = 1000;
    private static final int SAME = 600;
    private static final int TYPE = 300;
    private static final int WORDS = 200;

    private NameLikeness() {}

    static int of(RelationSide a, RelationSide b) {
        return oneWay(a, b) + oneWay(b, a) + (a.field().name().equals(b.field().name()) ? SAME : 0);
    }

    /** How much {@code b} is named for being the reverse of {@code a}. */
    private static int oneWay(RelationSide a, RelationSide b) {
        String name = b.field().name().toLowerCase(Locale.ROOT);
        String field = a.field().name().toLowerCase(Locale.ROOT);
        String type = a.type().toLowerCase(Locale.ROOT);
        String union = b.field().valueType().toLowerCase(Locale.ROOT);
        if (name.equals(field + type) || name.equals(type + field) || union.equals(field + name)) {
            return CERTAIN;
        }
        Set<String> words = words(b.field().name());
        Set<String> ofType = words(a.type());
        if (words.equals(ofType)) {
            return TYPE;
        }
        Set<String> expected = new HashSet<>(ofType);
        expected.addAll(words(a.field().name()));
        Set<String> common = new HashSet<>(words);
        common.retainAll(expected);
        expected.addAll(words);
        return WORDS * common.size() / expected.size();
    }

    /** Words of a name without their plural endings. */
    private static Set<String> words(String name) {
        Set<String> words = new HashSet<>();
        Arrays.stream(name.split("(?<=[a-z0-9])(?=[A-Z])|_|(?<=[A-Z])(?=[A-Z][a-z])"))
                .map(word ->
                        word.toLowerCase(Locale.ROOT).replaceFirst("ies$", "y").replaceFirst("e?s$", ""))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }
}
