package io.stagesync.sandbox.hygraph.content;

import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random rich texts (hygraph.md 3.7). */
final class RichTexts {
    private static final List<String> BLOCKS =
            List.of("paragraph", "paragraph", "heading-one", "heading-two", "heading-six", "block-quote", "code-block");
    private static final List<String> MARKS = List.of("bold", "italic", "underline", "code");

    private final Random random;
    private final Texts texts;
    private final Budget budget;
    private final Candidates candidates;
    private final Supplier<Optional<Document>> anyAsset;

    RichTexts(Random random, Texts texts, Budget budget, Candidates candidates, Supplier<Optional<Document>> anyAsset) {
        this.random = random;
        this.texts = texts;
        this.budget = budget;
        this.candidates = candidates;
        this.anyAsset = anyAsset;
    }

    /**
     * Makes a text.
     *
     * @param embeddable the types that may be embedded; none where the field allows no embeds
     */
    Map<String, Object> richText(List<String> embeddable) {
        List<Object> children = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            children.add(budget.isScarce() ? element("paragraph", inline(List.of())) : block(embeddable));
        }
        return map("children", children);
    }

    private Map<String, Object> block(List<String> embeddable) {
        return switch (random.nextInt(12)) {
            case 0 -> list("bulleted-list", embeddable);
            case 1 -> list("numbered-list", embeddable);
            case 2 -> table();
            case 3 -> media().orElseGet(() -> element("paragraph", inline(embeddable)));
            case 4 -> embed(embeddable).orElseGet(() -> element("paragraph", inline(embeddable)));
            case 5 -> with(element("class", List.of(element("paragraph", inline(embeddable)))), "className", "note");
            case 6 -> with(element("iframe", List.of(leaf(""))), "url", "https://www.example.com/video?id=1&t=2");
            default -> element(BLOCKS.get(random.nextInt(BLOCKS.size())), inline(embeddable));
        };
    }

    private List<Object> inline(List<String> embeddable) {
        List<Object> children = new ArrayList<>();
        children.add(leaf(texts.text()));
        for (int i = random.nextInt(3); i > 0 && !budget.isScarce(); i--) {
            switch (random.nextInt(5)) {
                case 0 -> {
                    children.add(link());
                    children.add(leaf(""));
                }
                case 1 -> linkToEntry(embeddable).ifPresent(children::add);
                case 2 ->
                    embed(embeddable)
                            .map(embed -> with(embed, "isInline", true))
                            .ifPresent(children::add);
                default -> children.add(leaf(texts.words(2)));
            }
        }
        return children;
    }

    private Map<String, Object> leaf(String text) {
        budget.spend(20);
        Map<String, Object> leaf = map("text", text);
        MARKS.forEach(mark -> {
            if (random.nextInt(6) == 0) {
                leaf.put(mark, true);
            }
        });
        return leaf;
    }

    private Map<String, Object> list(String type, List<String> embeddable) {
        List<Object> items = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            items.add(element("list-item", List.of(element("list-item-child", inline(embeddable)))));
        }
        return element(type, items);
    }

    private Map<String, Object> table() {
        return element(
                "table",
                List.of(
                        element("table_head", List.of(row("table_header_cell"))),
                        element("table_body", List.of(row("table_cell")))));
    }

    private Map<String, Object> row(String cell) {
        List<Object> cells = new ArrayList<>();
        for (int i = random.nextInt(2); i >= 0; i--) {
            cells.add(element(cell, List.of(element("paragraph", List.of(leaf(texts.words(1)))))));
        }
        return element("table_row", cells);
    }

    private Map<String, Object> link() {
        Map<String, Object> link =
                with(element("link", List.of(leaf(texts.words(1)))), "href", "https://example.com/?q=ü&x=1#top");
        if (random.nextBoolean()) {
            link.put("title", texts.words(1));
            link.put("openInNewTab", random.nextBoolean());
        }
        // keys that nobody documented have to survive as well
        return random.nextInt(4) == 0 ? with(link, "rel", "nofollow") : link;
    }

    private Optional<Map<String, Object>> linkToEntry(List<String> embeddable) {
        return candidates.any(embeddable).map(target -> {
            Map<String, Object> link = element("link", List.of(leaf(texts.words(1))));
            link.put("href", "");
            return named(link, target);
        });
    }

    private Optional<Map<String, Object>> embed(List<String> embeddable) {
        return candidates.any(embeddable).map(target -> named(element("embed", List.of(leaf(""))), target));
    }

    private Optional<Map<String, Object>> media() {
        return anyAsset.get().map(asset -> {
            Map<String, Object> node = element(random.nextInt(4) == 0 ? "video" : "image", List.of(leaf("")));
            List.of("handle", "width", "height", "mimeType")
                    .forEach(key -> put(node, key, asset.base().get(key)));
            put(node, "src", asset.base().get("url"));
            put(node, "title", asset.base().get("fileName"));
            budget.spend(200);
            return random.nextBoolean() ? with(node, "altText", texts.words(2)) : node;
        });
    }

    private Map<String, Object> named(Map<String, Object> node, Link target) {
        budget.spend(70);
        node.put("nodeId", target.id());
        node.put("nodeType", target.type());
        return node;
    }

    private Map<String, Object> element(String type, List<?> children) {
        budget.spend(35);
        Map<String, Object> element = map("type", type);
        element.put("children", children);
        return element;
    }

    private static void put(Map<String, Object> node, String key, @Nullable Object value) {
        if (value != null) {
            node.put(key, value);
        }
    }

    private static Map<String, Object> with(Map<String, Object> node, String key, Object value) {
        node.put(key, value);
        return node;
    }

    private static Map<String, Object> map(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
