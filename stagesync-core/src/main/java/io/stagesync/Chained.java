package io.stagesync;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** One iterator after the other, each asked only when those before it are through. */
final class Chained<T> implements Iterator<T> {
    private final List<Iterator<T>> parts;
    private int place;

    private Chained(List<Iterator<T>> parts) {
        this.parts = List.copyOf(parts);
    }

    static <T> Iterator<T> of(List<Iterator<T>> parts) {
        return new Chained<>(parts);
    }

    @Override
    public boolean hasNext() {
        while (place < parts.size() && !parts.get(place).hasNext()) {
            place++;
        }
        return place < parts.size();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There is nothing more");
        }
        return parts.get(place).next();
    }
}
