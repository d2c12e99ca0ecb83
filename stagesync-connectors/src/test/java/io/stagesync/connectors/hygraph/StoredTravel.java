package io.stagesync.connectors.hygraph;

import io.stagesync.sandbox.hygraph.HygraphEnvironment;
import io.stagesync.sandbox.hygraph.store.Document;
import io.stagesync.sandbox.hygraph.store.Link;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts documents into an environment's store without any check, as a server may have come to hold them. */
final class StoredTravel {
    private static final Instant MADE = Instant.parse("2024-02-01T09:00:00Z");

    private final HygraphEnvironment environment;

    StoredTravel(HygraphEnvironment environment) {
        this.environment = environment;
    }

    /** A document in English in one stage. */
    Link put(String stage, String type, String id, Map<String, Object> base, Map<String, Object> english) {
        Document document = new Document(
                type,
                id,
                base,
                Map.of("en", english),
                MADE,
                MADE,
                Map.of("en", MADE),
                stage.equals("DRAFT") ? Optional.empty() : Optional.of(MADE));
        return environment.content().transact(writer -> {
            writer.put(stage, document);
            return document.link();
        });
    }

    /** An asset in some stages. */
    Link asset(String id, String... stages) {
        for (String stage : stages) {
            Map<String, Object> file = Map.of(
                    "fileName",
                    id + ".png",
                    "handle",
                    "handle" + id,
                    "url",
                    environment.deliveryEndpoint() + "/handle" + id,
                    "mimeType",
                    "image/png",
                    "size",
                    12L);
            put(stage, "Asset", id, file, Map.of());
        }
        return new Link("Asset", id);
    }

    /** A hotel in some stages. */
    void hotel(String id, Link cover, Map<String, Object> more, String... stages) {
        Map<String, Object> base = new HashMap<>(more);
        base.put("slug", id);
        base.put("cover", cover);
        for (String stage : List.of(stages)) {
            put(stage, "Hotel", id, base, Map.of("name", "The " + id));
        }
    }

    void remove(String type, String id) {
        environment.content().transact(writer -> {
            writer.remove("PUBLISHED", new Link(type, id));
            writer.remove("DRAFT", new Link(type, id));
            return id;
        });
    }
}
