package io.stagesync.sandbox.hygraph.store;

import io.stagesync.sandbox.store.DeepJson;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Documents as JSON, exactly: what is read back equals what was written. Values that JSON does not have are objects with
 * the key {@code $}; an object of the content that has this key itself is wrapped.
 */
public final class DocumentJson {
    private static final JsonMapper MAPPER = DeepJson.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String MARK = "$";

    private DocumentJson() {}

    public static String write(Document document) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("type", document.type());
        json.put("id", document.id());
        json.put("base", plainMap(document.base()));
        json.put("localizations", localizations(document.localizations()));
        json.put("createdAt", document.createdAt().toString());
        json.put("updatedAt", document.updatedAt().toString());
        Map<String, String> times = new LinkedHashMap<>();
        document.localizedUpdatedAt().forEach((locale, time) -> times.put(locale, time.toString()));
        json.put("localizedUpdatedAt", times);
        document.publishedAt().ifPresent(time -> json.put("publishedAt", time.toString()));
        return MAPPER.writeValueAsString(json);
    }

    public static Document read(String text) {
        Map<?, ?> json = MAPPER.readValue(text, Map.class);
        Map<String, Instant> times = new LinkedHashMap<>();
        map(json.get("localizedUpdatedAt")).forEach((locale, time) -> times.put(locale, Instant.parse(text(time))));
        return new Document(
                text(json.get("type")),
                text(json.get("id")),
                valueMap(map(json.get("base"))),
                readLocalizations(json.get("localizations")),
                Instant.parse(text(json.get("createdAt"))),
                Instant.parse(text(json.get("updatedAt"))),
                times,
                Optional.ofNullable(json.get("publishedAt")).map(time -> Instant.parse(text(time))));
    }

    private static Map<String, Object> localizations(Map<String, Map<String, Object>> localizations) {
        Map<String, Object> plain = new LinkedHashMap<>();
        localizations.forEach((locale, values) -> plain.put(locale, plainMap(values)));
        return plain;
    }

    private static Map<String, Map<String, Object>> readLocalizations(@Nullable Object json) {
        Map<String, Map<String, Object>> localizations = new LinkedHashMap<>();
        map(json).forEach((locale, values) -> localizations.put(locale, valueMap(map(values))));
        return localizations;
    }

    private static Map<String, @Nullable Object> plainMap(Map<?, ?> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(text(key), plain(value)));
        return plain;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.containsKey(MARK) ? marked("map", Map.of("value", plainMap(map))) : plainMap(map);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            list.forEach(element -> plain.add(plain(element)));
            return plain;
        }
        if (value instanceof Link link) {
            return marked("link", Map.of("type", link.type(), "id", link.id()));
        }
        if (value instanceof Instance instance) {
            Map<String, Object> parts = new LinkedHashMap<>();
            parts.put("type", instance.type());
            parts.put("id", instance.id());
            parts.put("base", plainMap(instance.base()));
            parts.put("localizations", localizations(instance.localizations()));
            return marked("instance", parts);
        }
        if (value instanceof BigDecimal number && isLikeInteger(number)) {
            return marked("decimal", Map.of("value", number.toString()));
        }
        return value;
    }

    private static boolean isLikeInteger(BigDecimal number) {
        return number.scale() == 0;
    }

    private static Map<String, Object> marked(String mark, Map<String, ?> parts) {
        Map<String, Object> marked = new LinkedHashMap<>();
        marked.put(MARK, mark);
        marked.putAll(parts);
        return marked;
    }

    private static Map<String, @Nullable Object> valueMap(Map<String, ?> json) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        json.forEach((key, value) -> values.put(key, value(value)));
        return values;
    }

    private static @Nullable Object value(@Nullable Object json) {
        if (json instanceof Map<?, ?> map) {
            return map.containsKey(MARK) ? unmarked(map(map)) : valueMap(map(map));
        }
        if (json instanceof List<?> list) {
            List<@Nullable Object> values = new ArrayList<>(list.size());
            list.forEach(element -> values.add(value(element)));
            return values;
        }
        if (json instanceof Integer number) {
            return number.longValue();
        }
        return json instanceof BigInteger number ? new BigDecimal(number) : json;
    }

    private static Object unmarked(Map<String, ?> json) {
        return switch (text(json.get(MARK))) {
            case "map" -> valueMap(map(json.get("value")));
            case "link" -> new Link(text(json.get("type")), text(json.get("id")));
            case "decimal" -> new BigDecimal(text(json.get("value")));
            default ->
                new Instance(
                        text(json.get("type")),
                        text(json.get("id")),
                        valueMap(map(json.get("base"))),
                        readLocalizations(json.get("localizations")));
        };
    }

    @SuppressWarnings("unchecked") // JSON objects have no other keys
    private static Map<String, ?> map(@Nullable Object json) {
        return json == null ? Map.of() : (Map<String, ?>) json;
    }

    private static String text(@Nullable Object json) {
        return String.valueOf(json);
    }
}
