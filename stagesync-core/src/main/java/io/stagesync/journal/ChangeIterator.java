package io.stagesync.journal;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongFunction;

/** Walks changes in the order of their numbers, holding one page of them. */
final class ChangeIterator implements Iterator<ChangeRecord> {
    private final LongFunction<List<ChangeRecord>> pageAfter;
    private Iterator<ChangeRecord> page = List.<ChangeRecord>of().iterator();
    private long lastNumber;
    private boolean ended;

    /**
     * @param pageAfter gives the next changes after a number; an empty page is the end
     */
    ChangeIterator(LongFunction<List<ChangeRecord>> pageAfter) {
        this.pageAfter = pageAfter;
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !ended) {
            List<ChangeRecord> next = pageAfter.apply(lastNumber);
            ended = next.isEmpty();
            page = next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public ChangeRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more changes");
        }
        ChangeRecord next = page.next();
        lastNumber = next.change().number();
        return next;
    }
}
