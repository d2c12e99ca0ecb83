package io.stagesync.app.config;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts variables of the environment into texts: a dollar and a name in braces, with {@code :-} and a default behind the
 * name for one that may be unset or empty. A second dollar in front keeps the characters as they are.
 */
record Variables(Map<String, String> environment) {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}|\\$\\{");

    /**
     * A text with its variables put in.
     *
     * @param text with nothing in the place of variables that are not set
     * @param used whether any variable was named
     * @param unset the variables that are not set and have no default
     * @param broken whether an opening bracket begins no variable
     */
    record Expansion(String text, boolean used, Set<String> unset, boolean broken) {}

    Expansion expand(String template) {
        Matcher matcher = VARIABLE.matcher(template);
        StringBuilder text = new StringBuilder();
        Set<String> unset = new LinkedHashSet<>();
        boolean used = false;
        boolean broken = false;
        while (matcher.find()) {
            String name = matcher.group(1);
            String replacement = "${";
            if (name != null) {
                used = true;
                replacement = value(name, matcher.group(2), unset);
            } else if (matcher.group().length() == 2) {
                broken = true;
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(text);
        return new Expansion(text.toString(), used, unset, broken);
    }

    private String value(String name, @Nullable String fallback, Set<String> unset) {
        String value = environment.get(name);
        if (fallback != null) {
            return value == null || value.isEmpty() ? fallback : value;
        }
        if (value == null) {
            unset.add(name);
            return "";
        }
        return value;
    }
}
