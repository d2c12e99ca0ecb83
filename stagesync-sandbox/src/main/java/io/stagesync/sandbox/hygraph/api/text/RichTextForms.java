package io.stagesync.sandbox.hygraph.api.text;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The derived forms of a rich text. Hygraph's own rendering is not documented; this one covers the element types that are
 * (hygraph.md 3.7) and takes any other element for what is in it.
 */
public final class RichTextForms {
    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("paragraph", "p"),
            Map.entry("heading-one", "h1"),
            Map.entry("heading-two", "h2"),
            Map.entry("heading-three", "h3"),
            Map.entry("heading-four", "h4"),
            Map.entry("heading-five", "h5"),
            Map.entry("heading-six", "h6"),
            Map.entry("block-quote", "blockquote"),
            Map.entry("code-block", "pre"),
            Map.entry("bulleted-list", "ul"),
            Map.entry("numbered-list", "ol"),
            Map.entry("list-item", "li"),
            Map.entry("list-item-child", "div"),
            Map.entry("table", "table"),
            Map.entry("table_head", "thead"),
            Map.entry("table_body", "tbody"),
            Map.entry("table_row", "tr"),
            Map.entry("table_cell", "td"),
            Map.entry("table_header_cell", "th"),
            Map.entry("link", "a"));

    private RichTextForms() {}

    public static String html(Map<?, ?> ast) {
        StringBuilder out = new StringBuilder();
        html(ast.get("children"), out);
        return out.toString();
    }

    public static String markdown(Map<?, ?> ast) {
        StringBuilder out = new StringBuilder();
        markdown(ast.get("children"), out);
        return out.toString().strip();
    }

    public static String text(Map<?, ?> ast) {
        StringBuilder out = new StringBuilder();
        text(ast.get("children"), out);
        return out.toString().strip();
    }

    private static void html(@Nullable Object node, StringBuilder out) {
        if (node instanceof Collection<?> children) {
            children.forEach(child -> html(child, out));
        } else if (node instanceof Map<?, ?> element) {
            if (element.get("text") instanceof String text) {
                out.append(marked(element, escape(text)));
                return;
            }
            String tag = TAGS.getOrDefault(String.valueOf(element.get("type")), "");
            if (!tag.isEmpty()) {
                out.append('<').append(tag);
                if (tag.equals("a") && element.get("href") instanceof String href) {
                    out.append(" href=\"").append(escape(href)).append('"');
                }
                out.append('>');
            }
            html(element.get("children"), out);
            if (!tag.isEmpty()) {
                out.append("</").append(tag).append('>');
            }
        }
    }

    private static String marked(Map<?, ?> leaf, String text) {
        String marked = text;
        marked = isSet(leaf, "code") ? "<code>" + marked + "</code>" : marked;
        marked = isSet(leaf, "underline") ? "<u>" + marked + "</u>" : marked;
        marked = isSet(leaf, "italic") ? "<em>" + marked + "</em>" : marked;
        return isSet(leaf, "bold") ? "<strong>" + marked + "</strong>" : marked;
    }

    private static boolean isSet(Map<?, ?> leaf, String mark) {
        return Boolean.TRUE.equals(leaf.get(mark));
    }

    private static void markdown(@Nullable Object node, StringBuilder out) {
        if (node instanceof Collection<?> children) {
            children.forEach(child -> markdown(child, out));
        } else if (node instanceof Map<?, ?> element) {
            if (element.get("text") instanceof String text) {
                out.append(isSet(element, "bold") ? "**" + text + "**" : text);
                return;
            }
            String tag = TAGS.getOrDefault(String.valueOf(element.get("type")), "");
            out.append(prefix(tag));
            markdown(element.get("children"), out);
            out.append(tag.isEmpty() || tag.equals("a") ? "" : "\n\n");
        }
    }

    private static String prefix(String tag) {
        if (tag.length() == 2 && tag.charAt(0) == 'h' && Character.isDigit(tag.charAt(1))) {
            return "#".repeat(tag.charAt(1) - '0') + " ";
        }
        return switch (tag) {
            case "li" -> "- ";
            case "blockquote" -> "> ";
            default -> "";
        };
    }

    private static void text(@Nullable Object node, StringBuilder out) {
        if (node instanceof Collection<?> children) {
            children.forEach(child -> text(child, out));
        } else if (node instanceof Map<?, ?> element) {
            if (element.get("text") instanceof String text) {
                out.append(text);
                return;
            }
            text(element.get("children"), out);
            String tag = TAGS.getOrDefault(String.valueOf(element.get("type")), "");
            out.append(tag.isEmpty() || tag.equals("a") ? "" : "\n");
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
