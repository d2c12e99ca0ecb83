package io.stagesync.connectors.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Cuts lists into pieces that a stage takes at a time, keeping their order. */
public final class Chunks {
    private Chunks() {}

    public static <T> List<List<T>> ofSize(List<T> items, int most) {
        return of(items, most, Integer.MAX_VALUE, item -> 0);
    }

    /** An item that alone is too large makes a chunk of its own. */
    public static <T> List<List<T>> of(List<T> items, int mostItems, int mostBytes, ToIntFunction<T> sizeInBytes) {
        List<List<T>> chunks = new ArrayList<>();
        List<T> chunk = new ArrayList<>();
        long bytes = 0;
        for (T item : items) {
            int size = sizeInBytes.applyAsInt(item);
            if (!chunk.isEmpty() && (chunk.size() == mostItems || bytes + size > mostBytes)) {
                chunks.add(chunk);
                chunk = new ArrayList<>();
                bytes = 0;
            }
            chunk.add(item);
            bytes += size;
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk);
        }
        return chunks;
    }

    /** Both halves of a list of at least two. */
    public static <T> List<List<T>> halves(List<T> items) {
        int middle = items.size() / 2;
        return List.of(items.subList(0, middle), items.subList(middle, items.size()));
    }
}
