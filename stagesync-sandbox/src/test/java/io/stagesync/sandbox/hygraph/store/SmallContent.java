package io.stagesync.sandbox.hygraph.store;

import io.stagesync.sandbox.hygraph.schema.ProjectSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Hotels with reviews; an address in a hotel links to its best review. */
final class SmallContent {
    static final Instant TIME = Instant.parse("2024-02-01T09:00:00.123456Z");

    private SmallContent() {}

    static ProjectSchema schema() {
        try (InputStream sdl = Objects.requireNonNull(
                SmallContent.class.getResourceAsStream("/io/stagesync/sandbox/hygraph/small.graphql"))) {
            return ProjectSchema.read(new String(sdl.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Document document(String type, String id, Map<String, Object> base) {
        return new Document(type, id, base, Map.of(), TIME, TIME, Map.of(), Optional.empty());
    }

    static Document hotel(String id, Map<String, Object> base) {
        return document("Hotel", id, base);
    }

    static Document review(String id) {
        return document("Review", id, Map.of());
    }

    static Instance address(String id, Map<String, Object> base) {
        return new Instance("Address", id, base, Map.of());
    }

    static Link link(String name) {
        return new Link(name.startsWith("h") ? "Hotel" : "Review", name);
    }
}
