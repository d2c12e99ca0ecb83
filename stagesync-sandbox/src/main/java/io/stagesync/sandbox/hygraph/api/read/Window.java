package io.stagesync.sandbox.hygraph.api.read;

import io.stagesync.sandbox.hygraph.api.fault.Refusal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: {@code first last skip after before} (hygraph.md 3.2). Cursors are ids. {@code skip}
 * counts from the end at which the window begins.
 */
public final class Window {
    private final int size;
    private final boolean fromEnd;
    private final int skip;
    private final @Nullable String after;
    private final @Nullable String before;

    private Window(int size, boolean fromEnd, int skip, @Nullable String after, @Nullable String before) {
        this.size = size;
        this.fromEnd = fromEnd;
        this.skip = skip;
        this.after = after;
        this.before = before;
    }

    /** Reads the arguments of a list field; fails with a {@link Refusal} where they ask for too much. */
    public static Window of(Map<String, @Nullable Object> arguments, PageLimits limits) {
        Integer first = (Integer) arguments.get("first");
        Integer last = (Integer) arguments.get("last");
        if (first != null && last != null) {
            throw new Refusal("'first' and 'last' cannot be used together");
        }
        Integer skip = (Integer) arguments.get("skip");
        if (skip != null && skip < 0) {
            throw new Refusal("'skip' must not be negative");
        }
        int size =
                last != null ? limits.size("last", last) : first != null ? limits.size("first", first) : limits.usual();
        return new Window(size, last != null, skip == null ? 0 : skip, (String) arguments.get("after"), (String)
                arguments.get("before"));
    }

    /** Cuts a list; a cursor that is not in it is refused. */
    public <T> Page<T> cut(List<T> all, Function<T, String> id) {
        int from = after == null ? 0 : place(all, id, after) + 1;
        int to = before == null ? all.size() : place(all, id, before);
        int start = from;
        int end = Math.max(from, to);
        if (fromEnd) {
            end = Math.max(start, end - skip);
            start = Math.max(start, end - size);
        } else {
            start = Math.min(end, start + skip);
            end = Math.min(end, start + size);
        }
        return new Page<>(all.subList(start, end), all.size(), end < all.size(), start > 0);
    }

    private static <T> int place(List<T> all, Function<T, String> id, String cursor) {
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(cursor)) {
                return i;
            }
        }
        throw new Refusal("cursor \"" + cursor + "\" was not found");
    }
}
