package io.stagesync.app.config;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts variables of the environment into texts: a dollar and a name in braces, with {@code :-} and a default behind the
 * name for one that may be unset or empty; with {@code file:} before a name, what a {@link SecretFile} holds. A second
 * dollar in front keeps the characters as they are.
 *
 * @param folder where files are looked for
 */
record Variables(Map<String, String> environment, Path folder) {
    private static final Pattern VARIABLE =
            Pattern.compile("\\$\\$\\{|\\$\\{([A-Za-z_][A-Za-z0-9_]*)(?::-([^}]*))?}|\\$\\{file:([^}]+)}|\\$\\{");

    /**
     * A text with its variables put in.
     *
     * @param text with nothing in the place of variables that are not set
     * @param used whether any variable was named
     * @param unset the variables that are not set and have no default
     * @param broken whether an opening bracket begins no variable
     * @param objections to files, each the rest of a sentence that begins with the setting
     */
    record Expansion(String text, boolean used, Set<String> unset, boolean broken, List<String> objections) {}

    Expansion expand(String template) {
        Matcher matcher = VARIABLE.matcher(template);
        StringBuilder text = new StringBuilder();
        Set<String> unset = new LinkedHashSet<>();
        List<String> objections = new ArrayList<>();
        boolean used = false;
        boolean broken = false;
        while (matcher.find()) {
            String name = matcher.group(1);
            String replacement = "${";
            if (name != null) {
                used = true;
                replacement = value(name, matcher.group(2), unset);
            } else if (matcher.group(3) != null) {
                used = true;
                replacement = content(matcher.group(3), objections);
            } else if (matcher.group().length() == 2) {
                broken = true;
            }
            matcher.appendReplacement(text, Matcher.quoteReplacement(replacement));
        }
        matcher.appendTail(text);
        return new Expansion(text.toString(), used, unset, broken, objections);
    }

    private String content(String file, List<String> objections) {
        try {
            return SecretFile.read(folder, file);
        } catch (IOException | InvalidPathException e) {
            objections.add(String.valueOf(e.getMessage()));
            return "";
        }
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
