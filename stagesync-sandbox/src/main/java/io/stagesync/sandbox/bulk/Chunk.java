package io.stagesync.sandbox.bulk;

import io.stagesync.sandbox.store.DeepJson;
import java.util.function.Predicate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The elements of one export response, up to its limit (3.2). */
final class Chunk implements Predicate<ExportTable.Element> {
    private static final JsonMapper JSON = DeepJson.builder().build();

    private final int limit;
    private final ArrayNode elements = JsonNodeFactory.instance.arrayNode();
    private int size;
    private long nextRow;
    private boolean full;

    Chunk(int limit) {
        this.limit = limit;
    }

    void startTable(long row) {
        nextRow = row;
    }

    /** Takes an element where it fits, or where it is the first; then tells whether there is room for more. */
    @Override
    public boolean test(ExportTable.Element element) {
        int length = JSON.writeValueAsString(element.json()).length();
        boolean fits = size + length <= limit;
        if (fits || elements.isEmpty()) {
            elements.add(element.json());
            size += length;
            nextRow = element.next();
        }
        full = !fits;
        return fits;
    }

    boolean isFull() {
        return full;
    }

    /** The row of the element that did not fit. */
    long nextRow() {
        return nextRow;
    }

    ArrayNode elements() {
        return elements;
    }

    int size() {
        return size;
    }
}
