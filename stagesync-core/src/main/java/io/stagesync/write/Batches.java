package io.stagesync.write;

import io.stagesync.journal.ChangeRecord;
import io.stagesync.model.Entry;
import io.stagesync.model.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packs changes into batches that a destination takes well: of one action, by number and by size. */
public final class Batches implements Iterator<List<ChangeRecord>> {
    private final Iterator<ChangeRecord> changes;
    private final int mostChanges;
    private final long mostCharacters;
    private @Nullable ChangeRecord held;

    /**
     * @param changes of one pass, in plan order
     * @param mostChanges the most changes in a batch
     * @param mostCharacters the most characters of content in a batch, roughly; a larger change is a batch of its own
     */
    public Batches(Iterator<ChangeRecord> changes, int mostChanges, long mostCharacters) {
        this.changes = changes;
        this.mostChanges = mostChanges;
        this.mostCharacters = mostCharacters;
    }

    @Override
    public boolean hasNext() {
        return held != null || changes.hasNext();
    }

    @Override
    public List<ChangeRecord> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("There are no more changes");
        }
        List<ChangeRecord> batch = new ArrayList<>();
        long characters = 0;
        while (hasNext() && batch.size() < mostChanges) {
            ChangeRecord next = take();
            characters += size(next.change().after());
            boolean fits = characters <= mostCharacters
                    && (batch.isEmpty()
                            || batch.get(0).change().action() == next.change().action());
            if (!batch.isEmpty() && !fits) {
                held = next;
                break;
            }
            batch.add(next);
        }
        return batch;
    }

    private ChangeRecord take() {
        ChangeRecord next = held == null ? changes.next() : held;
        held = null;
        return next;
    }

    private static long size(Optional<Entry> entry) {
        return entry.map(e -> e.fields().entrySet().stream()
                        .mapToLong(field -> field.getKey().length() + 4L + size(field.getValue()))
                        .sum())
                .orElse(0L);
    }

    private static long size(Value value) {
        if (value instanceof Value.Text text) {
            return text.text().length() + 2L;
        } else if (value instanceof Value.Items items) {
            return items.values().stream().mapToLong(item -> size(item) + 1).sum() + 2;
        } else if (value instanceof Value.Structure structure) {
            return structure.members().entrySet().stream()
                            .mapToLong(member -> member.getKey().length() + 4L + size(member.getValue()))
                            .sum()
                    + 2;
        } else if (value instanceof Value.Reference) {
            return 80;
        }
        return 10;
    }
}
