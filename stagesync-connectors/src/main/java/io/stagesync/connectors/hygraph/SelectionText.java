package io.stagesync.connectors.hygraph;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;

/**
 * Selections as text, as short as can be: what is selected of a component in several places is said once, as a fragment.
 */
final class SelectionText {
    static final int LIST_SIZE = 100;
    private static final int SHORTEST_FRAGMENT = 40;

    private final Aliases aliases;
    private final Map<String, Integer> skips;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> fragments = new LinkedHashMap<>();

    /** @param skips how many elements of lists to skip, by the names of the lists */
    SelectionText(Aliases aliases, Map<String, Integer> skips) {
        this.aliases = aliases;
        this.skips = skips;
    }

    /** The fields of an entry, without braces; then {@link #fragments()} are those it needs. */
    String of(String model, List<Item> items) {
        SelectionLevel root = SelectionLevel.of(model, items);
        inFull(root);
        return minified(inShort(root));
    }

    String fragments() {
        return minified(String.join("", fragments.values()));
    }

    private String inFull(SelectionLevel level) {
        String text = text(level, this::inFull);
        uses.merge(level.type() + text, 1, Integer::sum);
        return text;
    }

    private String inShort(SelectionLevel level) {
        String full = text(level, this::repeat);
        if (full.length() < SHORTEST_FRAGMENT || uses.getOrDefault(level.type() + full, 0) < 2) {
            return text(level, this::inShort);
        }
        String known = names.get(level.type() + full);
        if (known != null) {
            return known;
        }
        String name = "F" + names.size();
        names.put(level.type() + full, "..." + name);
        String body = text(level, this::inShort);
        fragments.put(name, "fragment " + name + " on " + level.type() + "{" + body + "}");
        return "..." + name;
    }

    private String repeat(SelectionLevel level) {
        return text(level, this::repeat);
    }

    private String text(SelectionLevel level, Function<SelectionLevel, String> below) {
        StringJoiner text = new StringJoiner(" ");
        level.values().forEach(field -> text.add(selected(level, field)));
        if (!level.localized().isEmpty()) {
            StringJoiner localized = new StringJoiner(" ");
            localized.add("locale");
            level.localized().stream()
                    .filter(field -> field.read() != ReadShape.LOCALES)
                    .forEach(field -> localized.add(selected(level, field)));
            text.add(aliases.selected(level.type(), EnvironmentTypes.LOCALIZATIONS)
                    + "(locales:$l,includeCurrent:true){" + localized + "}");
        }
        level.holders().forEach(holder -> text.add(selected(level, holder, below)));
        return text.toString();
    }

    private String selected(
            SelectionLevel level, SelectionLevel.Holder holder, Function<SelectionLevel, String> below) {
        FieldBinding field = holder.field();
        StringJoiner inner = new StringJoiner(" ");
        if (field.isUnion()) {
            inner.add("__typename");
            field.field()
                    .targets()
                    .forEach(type -> inner.add("... on " + type + "{" + member(holder, type, below) + "}"));
        } else {
            inner.add("id");
            holder.levels().values().forEach(only -> inner.add(below.apply(only)));
        }
        return head(level, field) + "{" + inner + "}";
    }

    private static String member(SelectionLevel.Holder holder, String type, Function<SelectionLevel, String> below) {
        SelectionLevel level = holder.levels().get(type);
        return level == null ? "id" : "id " + below.apply(level);
    }

    private String selected(SelectionLevel level, FieldBinding field) {
        return switch (field.read()) {
            case LOCALES -> "locale";
            case FILES -> "handle url size mimeType";
            case PLAIN -> aliases.selected(level.type(), field.name());
            case RICH_RAW -> aliases.selected(level.type(), field.name()) + "{raw}";
            case RICH_JSON -> aliases.selected(level.type(), field.name()) + "{json}";
            case COLOR -> aliases.selected(level.type(), field.name()) + "{rgba{r g b a}}";
            case LOCATION -> aliases.selected(level.type(), field.name()) + "{latitude longitude}";
            case TAXONOMY -> aliases.selected(level.type(), field.name()) + "{value}";
            case LINKS -> head(level, field) + (field.isUnion() ? "{__typename ... on Node{id}}" : "{id}");
            case COMPONENTS -> head(level, field) + "{id}";
        };
    }

    private String head(SelectionLevel level, FieldBinding field) {
        String name = aliases.selected(level.type(), field.name());
        if (!field.paged()) {
            return name;
        }
        int skip = skips.getOrDefault(level.spot().nameOf(field), 0);
        return name + "(first:" + LIST_SIZE + (skip > 0 ? ",skip:" + skip : "") + ")";
    }

    /** Documents hold no texts, so every blank that is not between two names may go. */
    static String minified(String text) {
        return text.replaceAll("\\s*([{}():,])\\s*", "$1")
                .replaceAll("\\s*(\\.\\.\\.)\\s*", "$1")
                .replaceAll("\\s+", " ");
    }
}
