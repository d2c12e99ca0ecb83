package io.stagesync.read;

import io.stagesync.connector.Ahead;
import io.stagesync.connector.Cursor;
import io.stagesync.connector.Page;
import io.stagesync.connector.Source;
import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import io.stagesync.model.StageException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Reads the entries of one model from one stage, a page at a time. While a page is being worked on the next one is asked
 * for already; never more than one, so memory is bounded.
 */
public final class EntryReader {
    private static final int CHUNK = 500;

    private final Source source;
    private final Executor ahead;

    /**
     * @param ahead runs the request for the next page
     */
    public EntryReader(Source source, Executor ahead) {
        this.source = source;
        this.ahead = ahead;
    }

    /**
     * Hands over every page of a model.
     *
     * @throws StageException when the stage cannot be read, or its pages never end
     */
    public void readAll(ContentModel model, Consumer<Page> taker) {
        Page page = source.read(model, Optional.empty());
        Optional<Cursor> last = Optional.empty();
        while (page.next().isPresent()) {
            Optional<Cursor> next = page.next();
            if (next.equals(last)) {
                throw new StageException(
                        source.stage(),
                        StageException.Reason.BROKEN,
                        "Cannot read " + model.name() + " on '" + source.stage()
                                + "': the stage gives the same page again and again.");
            }
            last = next;
            CompletableFuture<Page> following = CompletableFuture.supplyAsync(() -> source.read(model, next), ahead);
            taker.accept(page);
            page = Ahead.await(following);
        }
        taker.accept(page);
    }

    /** Hands over the named entries of a model, those that exist. */
    public void readNamed(ContentModel model, Set<String> ids, Consumer<Page> taker) {
        List<String> sorted = ids.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += CHUNK) {
            List<Entry> found = source.find(model, sorted.subList(from, Math.min(from + CHUNK, sorted.size())));
            taker.accept(new Page(found, Optional.empty(), List.of()));
        }
    }
}
