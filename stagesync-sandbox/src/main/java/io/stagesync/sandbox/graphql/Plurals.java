package io.stagesync.sandbox.graphql;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prisma's plurals of model names: English inflection; if that changes nothing, {@code es} after an {@code s} and else
 * {@code s} (2.2).
 */
final class Plurals {
    private static final Map<String, String> IRREGULAR = Map.ofEntries(
            Map.entry("person", "people"),
            Map.entry("man", "men"),
            Map.entry("woman", "women"),
            Map.entry("child", "children"),
            Map.entry("foot", "feet"),
            Map.entry("tooth", "teeth"),
            Map.entry("goose", "geese"),
            Map.entry("mouse", "mice"),
            Map.entry("leaf", "leaves"),
            Map.entry("wolf", "wolves"),
            Map.entry("half", "halves"),
            Map.entry("shelf", "shelves"),
            Map.entry("life", "lives"),
            Map.entry("knife", "knives"),
            Map.entry("wife", "wives"));
    private static final List<String> UNCHANGED = List.of(
            "fish", "sheep", "deer", "series", "species", "news", "equipment", "information", "aircraft", "media");
    private static final String VOWELS = "aeiou";

    private Plurals() {}

    static String of(String model) {
        String inflected = inflect(model);
        if (!inflected.equals(model)) {
            return inflected;
        }
        return model.endsWith("s") ? model + "es" : model + "s";
    }

    private static String inflect(String model) {
        int start = lastWord(model);
        String word = model.substring(start).toLowerCase(Locale.ROOT);
        if (UNCHANGED.contains(word)) {
            return model;
        }
        String irregular = IRREGULAR.get(word);
        if (irregular != null) {
            return model.substring(0, start + 1) + irregular.substring(1);
        }
        return regular(model, word);
    }

    private static String regular(String model, String word) {
        if (word.endsWith("sis")) {
            return model.substring(0, model.length() - 2) + "es";
        }
        if (word.endsWith("s")
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("ch")
                || word.endsWith("sh")) {
            return model + "es";
        }
        boolean afterConsonant = word.length() > 1 && VOWELS.indexOf(word.charAt(word.length() - 2)) < 0;
        if (afterConsonant && word.endsWith("y")) {
            return model.substring(0, model.length() - 1) + "ies";
        }
        if (afterConsonant && word.endsWith("o")) {
            return model + "es";
        }
        return model + "s";
    }

    /** Where the last word of a camel case name begins. */
    private static int lastWord(String name) {
        int start = name.length() - 1;
        while (start > 0 && !Character.isUpperCase(name.charAt(start))) {
            start--;
        }
        return start;
    }
}
