package io.stagesync.sandbox.graphql;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The derived forms of a rich text's Slate tree (2.5). GraphCMS's own rendering is not documented; this one covers
 * paragraphs, headings, lists, quotes and links, and takes any other element for its text.
 */
final class RichText {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("paragraph", "p"),
            Map.entry("heading-one", "h1"),
            Map.entry("heading-two", "h2"),
            Map.entry("heading-three", "h3"),
            Map.entry("heading-four", "h4"),
            Map.entry("heading-five", "h5"),
            Map.entry("heading-six", "h6"),
            Map.entry("block-quote", "blockquote"),
            Map.entry("bulleted-list", "ul"),
            Map.entry("numbered-list", "ol"),
            Map.entry("list-item", "li"),
            Map.entry("link", "a"));

    private RichText() {}

    static String text(JsonNode raw) {
        return write(raw, Form.TEXT);
    }

    static String html(JsonNode raw) {
        return write(raw, Form.HTML);
    }

    static String markdown(JsonNode raw) {
        return write(raw, Form.MARKDOWN);
    }

    private enum Form {
        TEXT,
        HTML,
        MARKDOWN
    }

    private static String write(JsonNode raw, Form form) {
        StringBuilder out = new StringBuilder();
        children(raw.has("document") ? raw.get("document") : raw, form, out);
        return out.toString().strip();
    }

    /** Slate's older trees say {@code nodes} and {@code leaves}, newer ones {@code children}. */
    private static void children(JsonNode parent, Form form, StringBuilder out) {
        for (String name : new String[] {"nodes", "children", "leaves"}) {
            for (JsonNode child : parent.path(name)) {
                element(child, form, out);
            }
        }
        if (parent.isArray()) {
            for (JsonNode child : parent) {
                element(child, form, out);
            }
        }
    }

    private static void element(JsonNode element, Form form, StringBuilder out) {
        if (element.path("text").isString()) {
            out.append(
                    form == Form.HTML
                            ? escape(element.path("text").asString())
                            : element.path("text").asString());
            return;
        }
        String type = element.path("type").asString("");
        String tag = TAGS.getOrDefault(type, "");
        switch (form) {
            case HTML -> {
                if (tag.isEmpty()) {
                    children(element, form, out);
                } else {
                    out.append('<').append(tag).append('>');
                    children(element, form, out);
                    out.append("</").append(tag).append('>');
                }
            }
            case MARKDOWN -> {
                out.append(prefix(tag));
                children(element, form, out);
                out.append(isBlock(tag) ? "\n\n" : "");
            }
            case TEXT -> {
                children(element, form, out);
                out.append(isBlock(tag) ? "\n" : "");
            }
        }
    }

    private static String prefix(String tag) {
        if (tag.length() == 2 && tag.charAt(0) == 'h') {
            return "#".repeat(tag.charAt(1) - '0') + " ";
        }
        return switch (tag) {
            case "li" -> "- ";
            case "blockquote" -> "> ";
            default -> "";
        };
    }

    private static boolean isBlock(String tag) {
        return !tag.isEmpty() && !tag.toLowerCase(Locale.ROOT).equals("a");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
