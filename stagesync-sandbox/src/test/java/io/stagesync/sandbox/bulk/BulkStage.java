package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.TestSchemas;
import io.stagesync.sandbox.store.Filter;
import io.stagesync.sandbox.store.Node;
import io.stagesync.sandbox.store.Quirks;
import io.stagesync.sandbox.store.SqliteStageStore;
import io.stagesync.sandbox.store.Window;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stage of hotels in memory, spoken to through import and export. */
final class BulkStage implements AutoCloseable {
    static final String NOW = "2020-01-02T03:04:05.678Z";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final SqliteStageStore store;
    private final Import imports;

    BulkStage(Quirks quirks) {
        store = SqliteStageStore.open(Optional.empty(), TestSchemas.hotels(), quirks);
        imports = new Import(store, Clock.fixed(Instant.parse(NOW), ZoneOffset.UTC));
    }

    /** A hotel with everything that is required and some more fields. */
    static String hotel(String id, String more) {
        return "{\"_typeName\":\"Hotel\",\"id\":\"" + id + "\",\"status\":\"DRAFT\",\"name\":\"N\"" + more + "}";
    }

    static String review(String id) {
        return "{\"_typeName\":\"Review\",\"id\":\"" + id + "\",\"status\":\"DRAFT\"}";
    }

    static String list(String id, String field, String values) {
        return "{\"_typeName\":\"Hotel\",\"id\":\"" + id + "\",\"" + field + "\":" + values + "}";
    }

    static String link(String review, String hotel) {
        return "[{\"_typeName\":\"Review\",\"id\":\"" + review + "\",\"fieldName\":\"hotel\"},"
                + "{\"_typeName\":\"Hotel\",\"id\":\"" + hotel + "\",\"fieldName\":\"reviews\"}]";
    }

    BulkAnswer importAll(String valueType, String... elements) {
        return call("{\"valueType\":\"" + valueType + "\",\"values\":[" + String.join(",", elements) + "]}");
    }

    BulkAnswer call(String body) {
        return imports.run(JSON.readTree(body), "test:1");
    }

    /** The strings of an import that got through. */
    List<String> strings(String valueType, String... elements) {
        return JSON.readTree(importAll(valueType, elements).json())
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    void addHotels(int count) {
        importAll(
                "nodes",
                IntStream.range(0, count).mapToObj(i -> hotel(id(i), "")).toArray(String[]::new));
    }

    static String id(int number) {
        return "h%05d".formatted(number);
    }

    BulkAnswer export(int limit, String body) {
        return new Export(store, limit).run(JSON.readTree(body), "test:1");
    }

    JsonNode exported(int limit, String fileType, int table, long row) {
        return JSON.readTree(export(
                        limit,
                        "{\"fileType\":\"" + fileType + "\",\"cursor\":{\"table\":" + table + ",\"row\":" + row + "}}")
                .json());
    }

    /** All elements of a file type as compact JSON, following the cursor to its end. */
    List<String> exportedAll(int limit, String fileType) {
        List<String> elements = new ArrayList<>();
        JsonNode cursor = JSON.readTree("{\"table\":0,\"row\":0}");
        while (cursor.path("table").intValue() >= 0) {
            JsonNode answer = exported(
                    limit,
                    fileType,
                    cursor.path("table").intValue(),
                    cursor.path("row").longValue());
            answer.path("out").path("jsonElements").forEach(element -> elements.add(element.toString()));
            cursor = answer.path("cursor");
        }
        return elements;
    }

    Node hotel(String id) {
        return store.<Optional<Node>>transact(session -> session.find("Hotel", "id", id))
                .orElseThrow();
    }

    String hotelIds() {
        return store.transact(session -> session.select("Hotel", Filter.EVERYTHING, Window.WHOLE).stream()
                .map(Node::id)
                .collect(Collectors.joining(" ")));
    }

    List<String> linked(String model, String field, String id) {
        return store.transact(session -> session.linked(model, field, id));
    }

    SqliteStageStore store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
