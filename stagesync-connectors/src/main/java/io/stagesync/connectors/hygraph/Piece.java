package io.stagesync.connectors.hygraph;

import io.stagesync.connectors.http.Json;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of the data of a mutation that can be sent without the others. Small entries are all their pieces in one
 * mutation; what is too large for one is spread over several, in order.
 */
sealed interface Piece {
    /** The names and brackets around a piece, more than there are. */
    int FRAME_BYTES = 60;

    /** The field it is about, for messages. */
    String field();

    void addTo(ObjectNode data);

    /** At most what it adds to the body of a request. */
    int bytes();

    /** Whether it must be sent in a later mutation than everything before it. */
    default boolean isLater() {
        return false;
    }

    /** Whether something of it is left out for its size, to be added when it is there. */
    default boolean isBegun() {
        return false;
    }

    /** A field of the data: a value, or the whole of what shall become of a link or component. */
    record Member(String field, JsonNode value) implements Piece {
        @Override
        public void addTo(ObjectNode data) {
            data.set(field, value);
        }

        @Override
        public int bytes() {
            return size(value) + size(field);
        }
    }

    /** One more element for a verb of an inline input: {@code sections: { create: [ ..., this ] }}. */
    record Element(String field, Verb verb, JsonNode value) implements Piece {
        @Override
        public void addTo(ObjectNode data) {
            array(object(data, field), verb.word()).add(value);
        }

        @Override
        public int bytes() {
            return size(value) + size(field);
        }
    }

    /** A field of a localization that is there; those of the same locale become one element. */
    record Localized(String locale, String field, JsonNode value) implements Piece {
        static final String LOCALIZATIONS = "localizations";

        @Override
        public void addTo(ObjectNode data) {
            object(element(array(object(data, LOCALIZATIONS), Verb.UPDATE.word())), "data")
                    .set(field, value);
        }

        private ObjectNode element(ArrayNode elements) {
            for (JsonNode each : elements.values()) {
                if (each instanceof ObjectNode known
                        && known.path("locale").asString("").equals(locale)) {
                    return known;
                }
            }
            ObjectNode added = elements.addObject();
            added.put("locale", locale);
            return added;
        }

        @Override
        public int bytes() {
            return size(value) + size(field) + size(locale);
        }
    }

    /** A piece that cannot stand beside what comes before it. */
    record Later(Piece piece) implements Piece {
        @Override
        public String field() {
            return piece.field();
        }

        @Override
        public void addTo(ObjectNode data) {
            piece.addTo(data);
        }

        @Override
        public int bytes() {
            return piece.bytes();
        }

        @Override
        public boolean isLater() {
            return true;
        }

        @Override
        public boolean isBegun() {
            return piece.isBegun();
        }
    }

    /** A piece that holds only a part of what it is about. */
    record Begun(Piece piece) implements Piece {
        @Override
        public String field() {
            return piece.field();
        }

        @Override
        public void addTo(ObjectNode data) {
            piece.addTo(data);
        }

        @Override
        public int bytes() {
            return piece.bytes();
        }

        @Override
        public boolean isLater() {
            return piece.isLater();
        }

        @Override
        public boolean isBegun() {
            return true;
        }
    }

    private static ObjectNode object(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode known ? known : parent.putObject(name);
    }

    private static ArrayNode array(ObjectNode parent, String name) {
        return parent.get(name) instanceof ArrayNode known ? known : parent.putArray(name);
    }

    private static int size(JsonNode node) {
        return Json.bytes(node) + FRAME_BYTES / 2;
    }

    private static int size(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + FRAME_BYTES / 2;
    }
}
