package io.stagesync.connectors.hygraph;

import io.stagesync.sandbox.assets.StoredFile;
import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Content of real projects, and how it comes into an environment's store under the ids that it has. */
final class RealContent {
    private static final Instant MADE = Instant.parse("2022-05-01T09:00:00Z");
    private static final List<String> BOTH = List.of("DRAFT", "PUBLISHED");

    private final HygraphEnvironment environment;

    RealContent(HygraphEnvironment environment) {
        this.environment = environment;
    }

    /** A file of real content; the test is skipped where it is not at hand. */
    static JsonNode file(String name) {
        Path path = Path.of(System.getProperty("stagesync.shared", "missing"), "data/content", name);
        Assumptions.assumeTrue(Files.exists(path), "The real content is not here; set stagesync.shared");
        try {
            return JsonMapper.shared().readTree(Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An entry that is published as it is, with the values of each of its localizations. */
    void entry(Link link, Instant createdAt, Map<String, Object> base, Map<String, Map<String, Object>> localizations) {
        BOTH.forEach(stage -> entry(stage, link, createdAt, base, localizations));
    }

    void entry(
            String stage,
            Link link,
            Instant createdAt,
            Map<String, Object> base,
            Map<String, Map<String, Object>> localizations) {
        Map<String, Instant> times = new HashMap<>();
        localizations.keySet().forEach(locale -> times.put(locale, createdAt));
        Document document = new Document(
                link.type(),
                link.id(),
                base,
                localizations,
                createdAt,
                createdAt,
                times,
                stage.equals("DRAFT") ? Optional.empty() : Optional.of(createdAt));
        environment.content().transact(writer -> {
            writer.put(stage, document);
            return link;
        });
    }

    void entry(Link link, Map<String, Object> base, Map<String, Object> english) {
        entry(link, MADE, base, Map.of("en", english));
    }

    /** An asset under its own handle, with bytes that are made up. */
    Link asset(String id, String handle, String fileName, String mimeType) {
        byte[] bytes = ("the bytes of " + handle).getBytes(StandardCharsets.UTF_8);
        environment
                .bucket()
                .put(new StoredFile(handle, "real/" + handle, fileName, mimeType, bytes.length, handle), bytes);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("fileName", fileName);
        file.put("handle", handle);
        file.put("url", environment.deliveryEndpoint() + "/" + handle);
        file.put("mimeType", mimeType);
        file.put("size", (long) bytes.length);
        entry(new Link("Asset", id), file, Map.of());
        return new Link("Asset", id);
    }

    /** A value as the store has it: links for what names an entry. Empty for null. */
    static Optional<Object> value(JsonNode node) {
        return Optional.ofNullable(stored(node));
    }

    private static @Nullable Object stored(JsonNode node) {
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(each -> list.add(stored(each)));
            return list;
        }
        if (node.has("__typename") && node.has("id")) {
            return link(node);
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.forEachEntry((key, each) -> map.put(key, stored(each)));
            return map;
        }
        if (node.isNumber()) {
            return node.isIntegralNumber() ? (Object) node.longValue() : node.decimalValue();
        }
        return node.isNull() ? null : node.isBoolean() ? (Object) node.booleanValue() : node.stringValue();
    }

    static Link link(JsonNode node) {
        return new Link(node.path("__typename").stringValue(), node.path("id").stringValue());
    }

    /** Some members of a node that are not null. */
    static Map<String, Object> values(JsonNode node, String... names) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : names) {
            value(node.path(name)).ifPresent(value -> values.put(name, value));
        }
        return values;
    }
}
