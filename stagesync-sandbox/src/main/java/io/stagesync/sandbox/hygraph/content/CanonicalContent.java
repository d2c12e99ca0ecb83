package io.stagesync.sandbox.hygraph.content;

import static java.util.stream.Collectors.joining;

import io.stagesync.sandbox.hygraph.schema.EntityField;
import io.stagesync.sandbox.hygraph.schema.FieldKind;
import io.stagesync.sandbox.hygraph.store.Link;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;

/** Values as text: JSON with sorted keys and without any freedom in how numbers and times are written. */
final class CanonicalContent {
    private static final JsonStringEncoder ENCODER = JsonStringEncoder.getInstance();

    private final Function<Link, String> names;
    private final Predicate<Link> shown;
    private final AssetHandles handles;

    CanonicalContent(Function<Link, String> names, Predicate<Link> shown, AssetHandles handles) {
        this.names = names;
        this.shown = shown;
        this.handles = handles;
    }

    /** Empty for no value, also for a list that shows nothing. */
    Optional<String> of(EntityField field, Object value) {
        Object kept = value;
        if (field.kind() == FieldKind.RELATION) {
            kept = links(value);
        } else if (field.kind() == FieldKind.RICH_TEXT) {
            kept = renamed(value);
        } else if (field.kind() == FieldKind.DATE_TIME) {
            kept = value instanceof List<?> list
                    ? list.stream().map(CanonicalContent::instant).toList()
                    : instant(value);
        }
        return kept == null || (field.kind() != FieldKind.JSON && kept.equals(List.of()))
                ? Optional.empty()
                : Optional.of(json(kept));
    }

    private @Nullable Object links(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(this::links).filter(name -> name != null).toList();
        }
        return value instanceof Link link && shown.test(link) ? names.apply(link) : null;
    }

    String sorted(List<Link> links) {
        return json(links.stream().filter(shown).map(names).sorted().toList());
    }

    private static Object instant(Object value) {
        try {
            return OffsetDateTime.parse(String.valueOf(value)).toInstant().toString();
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    /** A rich text with names for what it points to; the URL and the handle of a file are the environment's. */
    private @Nullable Object renamed(@Nullable Object value) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> renamed = new ArrayList<>();
            list.forEach(element -> renamed.add(renamed(element)));
            return renamed;
        }
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        Map<Object, @Nullable Object> node = new LinkedHashMap<>();
        map.forEach((key, each) -> node.put(key, renamed(each)));
        if (map.get("nodeId") instanceof String id && map.get("nodeType") instanceof String type) {
            node.put("nodeId", names.apply(new Link(type, id)));
        }
        Object handle = map.get("handle");
        if (handle != null) {
            handles.asset(handle).ifPresent(asset -> {
                node.put("handle", names.apply(asset));
                node.remove("src");
            });
        }
        return node;
    }

    static String json(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(CanonicalContent::json).collect(joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> map) {
            TreeMap<String, String> entries = new TreeMap<>();
            map.forEach((key, each) -> entries.put(String.valueOf(key), json(each)));
            return entries.entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
                    .collect(joining(",", "{", "}"));
        }
        if (value instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        }
        return value == null || value instanceof Boolean ? String.valueOf(value) : quoted(value.toString());
    }

    private static String quoted(String text) {
        return '"' + new String(ENCODER.quoteAsCharArray(text)) + '"';
    }
}
