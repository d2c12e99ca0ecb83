package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import io.stagesync.connectors.hygraph.EntryReader.Window;
import io.stagesync.model.Entry;
import io.stagesync.model.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * One walk through all entries of a model, in the order of their ids, with some windows read ahead.
 *
 * <p>The first answer tells how many entries there are; from then on windows are asked for by number, several at once.
 * That alone would miss an entry when one before it is deleted meanwhile, and meet one twice when one is created. So each
 * window begins with the last entry of the one before: as long as these are the same and the count is, nothing has moved
 * across the border. Where they are not, what was read ahead is thrown away, and the rest is read one window after the
 * other. Each of these overlaps the one before by some entries and counts from the last that both have: all behind it
 * are new, wherever the numbers have moved to. The stage's own cursors would not do: whether one still leads on when its
 * entry is deleted is not documented. For one reader at a time.
 */
final class ModelWalk {
    static final int SIZE = 100;
    private static final int STEP = SIZE - 1;
    private static final int OVERLAP = 20;

    private final String name;
    private final EntryReader reader;
    private final Executor executor;
    private final int ahead;
    private final Deque<CompletableFuture<Window>> coming = new ArrayDeque<>();
    private List<String> known;
    private int position;
    private boolean inOrder;
    private int asked = 1;
    private int windows = 1;
    private long count = -1;
    private int delivered;
    private Optional<Page> lastPage = Optional.empty();

    /**
     * @param name of the walk, which its cursors carry
     * @param ahead how many windows are read ahead at most
     * @param start where to begin
     */
    ModelWalk(String name, EntryReader reader, Executor executor, int ahead, Walks.Place start) {
        this.name = name;
        this.reader = reader;
        this.executor = executor;
        this.ahead = ahead;
        this.position = start.position();
        this.known = start.lastId().isEmpty() ? List.of() : List.of(start.lastId());
        this.inOrder = !start.lastId().isEmpty();
    }

    /** Whether it can give the page of a number: the next one, or the last once more. */
    synchronized boolean has(int number) {
        return number == delivered || (number == delivered - 1 && lastPage.isPresent());
    }

    synchronized Page page(int number) {
        if (number == delivered - 1 && lastPage.isPresent()) {
            return lastPage.get();
        }
        Page page = next();
        lastPage = Optional.of(page);
        return page;
    }

    private Page next() {
        if (inOrder) {
            return nextInOrder();
        }
        if (delivered == 0) {
            return first();
        }
        Window window = await(coming.remove());
        readAhead();
        boolean moved = window.count() != count
                || window.ids().isEmpty()
                || !window.ids().get(0).equals(lastKnown());
        if (moved) {
            inOrder = true;
            coming.clear();
            return nextInOrder();
        }
        inOrder = coming.isEmpty();
        return deliver(window, position - 1, 1);
    }

    private Page first() {
        Window window = reader.window(0, SIZE);
        count = window.count();
        windows = count <= SIZE ? 1 : 1 + Math.toIntExact((count - SIZE + STEP - 1) / STEP);
        inOrder = windows == 1;
        readAhead();
        return deliver(window, 0, 0);
    }

    private void readAhead() {
        while (coming.size() < ahead && asked < windows) {
            int skip = asked * STEP;
            asked++;
            coming.add(CompletableFuture.supplyAsync(() -> reader.window(skip, SIZE), executor));
        }
    }

    private Page nextInOrder() {
        int skip = Math.max(0, position - OVERLAP);
        while (true) {
            Window window = reader.window(skip, SIZE);
            int last = lastOfBoth(window);
            boolean isBefore = !window.ids().isEmpty()
                    && window.ids().get(window.ids().size() - 1).compareTo(known.get(0)) < 0;
            if (last >= 0 || (skip == 0 && !isBefore)) {
                return deliver(window, skip, last + 1);
            }
            if (isBefore && !window.hasNext()) {
                return deliver(window, skip, window.ids().size());
            }
            skip = isBefore ? skip + SIZE - OVERLAP : Math.max(0, skip - SIZE + OVERLAP);
        }
    }

    private int lastOfBoth(Window window) {
        Set<String> before = new HashSet<>(known);
        for (int i = window.ids().size() - 1; i >= 0; i--) {
            if (before.contains(window.ids().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private String lastKnown() {
        return known.get(known.size() - 1);
    }

    /** @param from the first entry of the window that is new */
    private Page deliver(Window window, int skip, int from) {
        Set<String> fresh =
                new HashSet<>(window.ids().subList(from, window.ids().size()));
        List<Entry> entries = window.entries().stream()
                .filter(entry -> fresh.contains(entry.key().id()))
                .toList();
        List<Problem> problems = window.problems().stream()
                .filter(problem ->
                        problem.entry().filter(key -> fresh.contains(key.id())).isPresent())
                .toList();
        boolean more = !coming.isEmpty() || (window.hasNext() && !window.ids().isEmpty());
        position = skip + window.ids().size();
        known = window.ids().isEmpty() ? known : window.ids();
        delivered++;
        Optional<Cursor> next =
                more ? Optional.of(new Walks.Place(name, delivered, position, lastKnown()).cursor()) : Optional.empty();
        return new Page(entries, next, problems);
    }

    private static Window await(CompletableFuture<Window> window) {
        try {
            return window.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
