package io.stagesync.transform;

import io.stagesync.model.ContentModel;
import io.stagesync.model.Entry;
import java.util.List;
import java.util.Optional;

/** The transformations of one model, one after the other; each is given what the one before made. */
public final class TransformationChain implements Transformation {
    private final List<Transformation> steps;

    public TransformationChain(List<Transformation> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The draft decides whether the entry is synced; its published version goes the same way. */
    @Override
    public Optional<Entry> apply(Entry entry) {
        Optional<Entry> version = entry.published().flatMap(this::applyToOne);
        return applyToOne(entry.draft()).map(draft -> draft.withPublished(version));
    }

    private Optional<Entry> applyToOne(Entry entry) {
        Optional<Entry> result = Optional.of(entry);
        for (Transformation step : steps) {
            result = result.flatMap(step::apply);
        }
        return result;
    }

    @Override
    public ContentModel reshape(ContentModel model) {
        ContentModel result = model;
        for (Transformation step : steps) {
            result = step.reshape(result);
        }
        return result;
    }
}
