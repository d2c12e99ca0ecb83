package io.stagesync.connectors.hygraph;

import io.stagesync.connector.Ahead;
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
import java.util.concurrent.Executor;

/**
 * One walk through all entries of a model, in the order of their ids, with some windows read ahead.
 *
 * <p>The first answer tells how many entries there are; from then on windows are asked for by number, several at once.
 * That alone would miss an entry when one before it is deleted meanwhile, and meet one twice when one is created. So each
 * window begins with the last entry of the one before: as long as these are the same and the count is, nothing has moved
 * across the border. Where they are not, what was read ahead is thrown away, and the rest is read one window after the
 * other. Each of these has to begin with an entry that was met before, or the walk goes back until one does; what was met
 * before is left out. So nothing is missed or doubled wherever the numbers have moved to, for the price of remembering
 * the ids. The stage's own cursors would not do: whether one still leads on when its entry is deleted is not documented.
 * For one reader at a time.
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
    private final Set<String> met = new HashSet<>();
    private final String startId;
    private String lastId;
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
        this.startId = start.lastId();
        this.lastId = start.lastId();
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
        Window window = Ahead.await(coming.remove());
        readAhead();
        boolean moved = window.count() != count
                || window.ids().isEmpty()
                || !window.ids().get(0).equals(lastId);
        if (moved) {
            inOrder = true;
            coming.clear();
            return nextInOrder();
        }
        inOrder = coming.isEmpty();
        return deliver(window, position - 1);
    }

    private Page first() {
        Window window = reader.window(0, SIZE);
        count = window.count();
        windows = count <= SIZE ? 1 : 1 + Math.toIntExact((count - SIZE + STEP - 1) / STEP);
        inOrder = windows == 1;
        readAhead();
        return deliver(window, 0);
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
        Window window = reader.window(skip, SIZE);
        while (skip > 0 && (window.ids().isEmpty() || !isMet(window.ids().get(0)))) {
            skip = Math.max(0, skip - SIZE + OVERLAP);
            window = reader.window(skip, SIZE);
        }
        return deliver(window, skip);
    }

    /** A walk that goes on from another's cursor knows only where that ended. */
    private boolean isMet(String id) {
        return met.contains(id) || (!startId.isEmpty() && id.compareTo(startId) <= 0);
    }

    private Page deliver(Window window, int skip) {
        Set<String> fresh = new HashSet<>(window.ids());
        fresh.removeIf(this::isMet);
        List<Entry> entries = window.entries().stream()
                .filter(entry -> fresh.contains(entry.key().id()))
                .toList();
        List<Problem> problems = window.problems().stream()
                .filter(problem ->
                        problem.entry().filter(key -> fresh.contains(key.id())).isPresent())
                .toList();
        boolean more = !coming.isEmpty() || (window.hasNext() && !window.ids().isEmpty());
        met.addAll(fresh);
        position = skip + window.ids().size();
        lastId = window.ids().isEmpty() ? lastId : window.ids().get(window.ids().size() - 1);
        delivered++;
        Optional<Cursor> next =
                more ? Optional.of(new Walks.Place(name, delivered, position, lastId).cursor()) : Optional.empty();
        return new Page(entries, next, problems);
    }
}
