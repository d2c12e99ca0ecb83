package io.stagesync;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An iterator over those elements of another that are wanted, asked for one at a time. */
final class Selected<T> implements Iterator<T> {
    private final Iterator<T> all;
    private final Predicate<T> wanted;
    private @Nullable T next;

    private Selected(Iterator<T> all, Predicate<T> wanted) {
        this.all = all;
        this.wanted = wanted;
    }

    static <T> Iterator<T> of(Iterator<T> all, Predicate<T> wanted) {
        return new Selected<>(all, wanted);
    }

    @Override
    public boolean hasNext() {
        while (next == null && all.hasNext()) {
            T candidate = all.next();
            next = wanted.test(candidate) ? candidate : null;
        }
        return next != null;
    }

    @Override
    public T next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException("There is nothing more");
        }
        T result = next;
        next = null;
        return result;
    }
}
